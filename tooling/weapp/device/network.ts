/** The state of the phone's network. */
export class Network {
  #online = true;
  #cuts: string[] = [];
  readonly #watching = new Set<(online: boolean) => void>();
  /** How long an answer takes at least, in milliseconds. */
  delay = 0;

  get online(): boolean {
    return this.#online;
  }

  set online(online: boolean) {
    if (this.#online === online) return;
    this.#online = online;
    for (const act of this.#watching) act(online);
  }

  watch(act: (online: boolean) => void): () => void {
    this.#watching.add(act);
    return () => this.#watching.delete(act);
  }

  /** The next request whose address has this in it reaches the server; its answer does not come back. */
  cut(part: string): void {
    this.#cuts.push(part);
  }

  takeCut(url: string): boolean {
    const at = this.#cuts.findIndex((part) => url.includes(part));
    if (at !== -1) this.#cuts.splice(at, 1);
    return at !== -1;
  }
}
