/** A write that somebody asked for, and what is known of it. */
export interface AskedWrite {
  readonly act: string;
  readonly token: string;
  /** Where it comes from, as the proxy before the server says. */
  readonly from: string;
  readonly key: string;
  readonly body: object;
  /** What the caller remembers once it is let through. */
  readonly remember?: (answer: unknown) => void;
  /** What was answered; undefined while nobody knows whether it was done. */
  reply?: Reply;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** All that was asked, over all rounds. */
export class Ledger {
  readonly asked: AskedWrite[] = [];
  readonly #busy = new Set<string>();

  /** Notes a write before it is sent. */
  ask(write: AskedWrite): void {
    this.asked.push(write);
    this.#busy.add(write.token);
  }

  answer(write: AskedWrite, reply: Reply): void {
    write.reply = reply;
    this.#busy.delete(write.token);
    if (reply.status === 200) write.remember?.(reply.body);
  }

  /** Whether they wait for an answer: one person does one thing at a time. */
  isBusy(token: string): boolean {
    return this.#busy.has(token);
  }

  open(): AskedWrite[] {
    return this.asked.filter(({ reply }) => reply === undefined);
  }

  acknowledged(): AskedWrite[] {
    return this.asked.filter(({ reply }) => reply?.status === 200);
  }

  /** How often each refusal was given, by its code. */
  refused(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { reply } of this.asked)
      if (reply && reply.status !== 200) counts[codeOf(reply)] = (counts[codeOf(reply)] ?? 0) + 1;
    return counts;
  }
}

/** The refusal's code; empty for what was let through. */
export function codeOf({ body }: Reply): string {
  return (body as { readonly error?: { readonly code?: string } } | null)?.error?.code ?? '';
}

/** What is refused costs the server little: a load of it proves nothing. */
const mostRefused = 0.2;

/** @returns the sentence that says so, where more than a fifth was refused */
export function mostlyRefused(ledger: Ledger): string[] {
  const refused = ledger.refused();
  const times = Object.values(refused).reduce((sum, one) => sum + one, 0);
  return times > mostRefused * ledger.asked.length
    ? [`${times} of ${ledger.asked.length} were refused: ${wordCounts(refused)}`]
    : [];
}

/** `3 × slot-full, 1 × …`; `none`. */
export function wordCounts(counts: Readonly<Record<string, number>>): string {
  return (
    Object.entries(counts)
      .map(([what, times]) => `${times} × ${what}`)
      .join(', ') || 'none'
  );
}
