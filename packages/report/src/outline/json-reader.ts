/** What is wrong with a piece of JSON and where; the parser words it as a refusal. */
export class JsonFault extends Error {}

/** One value of a JSON text with the place it stands at (`blocks[3].table.rows`), read with its shape asserted. */
export class JsonReader {
  readonly #value: unknown;
  readonly #place: string;

  constructor(value: unknown, place = '') {
    this.#value = value;
    this.#place = place;
  }

  fault(reason: string): never {
    throw new JsonFault(`${this.#place === '' ? '' : `${this.#place} `}${reason}`);
  }

  get given(): boolean {
    return this.#value !== undefined;
  }

  text(): string {
    return typeof this.#value === 'string' && this.#value.trim() !== '' ? this.#value : this.fault('应为非空文字');
  }

  /** A text that may be empty: a unit word left out of a table's cells. */
  anyText(): string {
    return typeof this.#value === 'string' ? this.#value : this.fault('应为文字');
  }

  number(): number {
    return typeof this.#value === 'number' && Number.isFinite(this.#value) ? this.#value : this.fault('应为数字');
  }

  flag(): boolean {
    return typeof this.#value === 'boolean' ? this.#value : this.fault('应为 true 或 false');
  }

  oneOf<const T extends string | number>(choices: readonly T[]): T {
    return choices.find((choice) => choice === this.#value) ?? this.fault(`应为 ${choices.join('、')} 之一`);
  }

  list(): JsonReader[] {
    if (!Array.isArray(this.#value)) return this.fault('应为列表');
    return this.#value.map((one, index) => new JsonReader(one, `${this.#place}[${index}]`));
  }

  /** An object's fields; any that is not in `known` is a fault, so that a misspelt one is not ignored. */
  fields<const K extends string>(known: readonly K[]): Record<K, JsonReader> {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.fault('应为对象');
    const own = new Map<string, unknown>(Object.entries(value));
    const stranger = [...own.keys()].find((key) => !known.some((one) => one === key));
    if (stranger !== undefined) return this.fault(`含有不认识的项“${stranger}”`);
    const entries = known.map(
      (key) => [key, new JsonReader(own.get(key), this.#place === '' ? key : `${this.#place}.${key}`)] as const,
    );
    return Object.fromEntries(entries) as Record<K, JsonReader>;
  }

  /** The fields that are given, without looking at them. */
  keys(): string[] {
    return typeof this.#value === 'object' && this.#value !== null ? Object.keys(this.#value) : [];
  }

  is(type: 'string'): boolean {
    return typeof this.#value === type;
  }
}
