import type { ModalAnswer } from '../device/answers.ts';

interface Question<Answer> {
  readonly text: string;
  readonly choices: readonly string[];
  readonly answer: (answer: Answer) => void;
}

/** What WeChat itself shows over the page. */
export class Screen {
  modal: Question<ModalAnswer> | undefined;
  actionSheet: Question<string | undefined> | undefined;
  loading: { text: string; mask: boolean } | undefined;
  leaveWarning: string | undefined;
  #toast: { text: string; until: number } | undefined;

  get toast(): string | undefined {
    return this.#toast?.text;
  }

  /** A person does something next: a note whose time is over has been read. However slow the machine, a test reads it too. */
  actBegins(): void {
    if (this.#toast && performance.now() > this.#toast.until) this.#toast = undefined;
  }

  /** All that is said over the page. */
  get words(): string[] {
    const asked = [this.modal, this.actionSheet].flatMap((one) => (one ? [one.text, ...one.choices] : []));
    return [...asked, this.loading?.text, this.toast].filter((text) => text !== undefined);
  }

  /** Stays until `phone.answerModal`. */
  askModal(text: string, choices: readonly string[]): Promise<ModalAnswer> {
    return new Promise((resolve) => {
      this.modal = {
        text,
        choices,
        answer: (answer) => {
          this.modal = undefined;
          resolve(answer);
        },
      };
    });
  }

  askActionSheet(choices: readonly string[]): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.actionSheet = {
        text: '',
        choices,
        answer: (answer) => {
          this.actionSheet = undefined;
          resolve(answer);
        },
      };
    });
  }

  showToast(text: string, duration: number): void {
    this.#toast = { text, until: performance.now() + duration };
  }

  hideToast(): void {
    this.#toast = undefined;
  }
}
