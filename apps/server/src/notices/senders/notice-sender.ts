/** A notice on its way out. */
export interface OutgoingNotice {
  /** The same for every attempt of one notice, so that a receiver can drop what it has already; says nothing else. */
  readonly reference: string;
  /** Null for somebody who has given no number. */
  readonly phone: string | null;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

export type SendOutcome =
  | { readonly sent: true; readonly channel: string }
  /** It certainly did not go out. `final` when another try would fail as well. `failure` is Chinese, without personal data. */
  | {
      readonly sent: false;
      readonly channel: string;
      readonly failure: string;
      readonly final: boolean;
      /** The person has turned that way off. */
      readonly notWanted?: true;
    };

/** One way to bring notices to people. */
export interface NoticeSender {
  /** Whether it would bring the notice any further than the inbox. */
  readonly reaches: (notice: Pick<OutgoingNotice, 'phone'>) => boolean;
  /**
   * Sends it once, and never tries again by itself.
   * @returns that it went out, or that it certainly did not
   * @throws whatever it likes when nobody can say: it is then never sent again, and staff ring up
   */
  readonly send: (notice: OutgoingNotice, signal: AbortSignal) => Promise<SendOutcome>;
}
