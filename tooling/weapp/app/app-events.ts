type Listener = (given: unknown) => void;

/** The listeners that an app gave to `wx.on…`. */
export class AppEvents {
  readonly #listeners = new Map<string, Set<Listener>>();

  on(name: string, listener: Listener): void {
    const all = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, all.add(listener));
  }

  off(name: string, listener?: Listener): void {
    if (listener) this.#listeners.get(name)?.delete(listener);
    else this.#listeners.delete(name);
  }

  has(name: string): boolean {
    return (this.#listeners.get(name)?.size ?? 0) > 0;
  }

  emit(name: string, given: unknown): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(given);
  }
}
