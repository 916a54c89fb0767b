/** What the phone is busy with; a driver waits until it is at rest. */
export class Activity {
  #jobs = 0;
  #requests = 0;

  get quiet(): boolean {
    return this.#jobs === 0 && this.#requests === 0;
  }

  get requests(): number {
    return this.#requests;
  }

  /** Work of a moment: a timer of some milliseconds, a page being opened, a callback under way. */
  begin(): () => void {
    this.#jobs += 1;
    return once(() => (this.#jobs -= 1));
  }

  beginRequest(): () => void {
    this.#requests += 1;
    return once(() => (this.#requests -= 1));
  }

  /** Waits until nothing is under way in two turns one after the other; false when that took too long. */
  async rest(limit: number): Promise<boolean> {
    const end = performance.now() + limit;
    let calm = 0;
    while (calm < 3) {
      await new Promise((resolve) => setTimeout(resolve, this.quiet ? 0 : 4));
      calm = this.quiet ? calm + 1 : 0;
      if (performance.now() > end) return false;
    }
    return true;
  }
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
