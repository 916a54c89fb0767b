/** What the person holding the phone will answer, in the order in which they will be asked. */
class Answers<Answer> {
  readonly #coming: Answer[] = [];

  give(answer: Answer): void {
    this.#coming.push(answer);
  }

  take(): Answer | undefined {
    return this.#coming.shift();
  }
}

export interface ModalAnswer {
  readonly confirm: boolean;
  /** What is typed into an editable one. */
  readonly content?: string;
}

/** One answer for all templates asked about, or one each. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | Readonly<Record<string, 'accept' | 'reject' | 'ban'>>;

/** A picture or another file that is chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** All that a person can be asked. */
export class Script {
  readonly modal = new Answers<ModalAnswer>();
  /** The word that is chosen, or nothing. */
  readonly actionSheet = new Answers<string | undefined>();
  readonly subscribe = new Answers<SubscribeAnswer>();
  /** The code that `login` gives, or a failure. */
  readonly login = new Answers<string | { readonly fails: string }>();
  /** The code of the phone-number button, or `deny`. */
  readonly phoneNumber = new Answers<string>();
  readonly scan = new Answers<string | undefined>();
  readonly media = new Answers<readonly ChosenFile[]>();
  readonly privacy = new Answers<'agree' | 'disagree'>();
}
