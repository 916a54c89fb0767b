/** What a person had to do for something. */
export interface Journey {
  readonly name: string;
  taps: number;
  /** Fields typed into. */
  typed: number;
  /** Choices in pickers and groups. */
  chosen: number;
}

export class Journeys {
  readonly list: Journey[] = [];

  begin(name: string): void {
    this.list.push({ name, taps: 0, typed: 0, chosen: 0 });
  }

  count(what: 'taps' | 'typed' | 'chosen'): void {
    const current = this.list.at(-1);
    if (current) current[what] += 1;
  }
}
