const keyLimit = 1024 * 1024;
const totalLimit = 10 * 1024 * 1024;

export class StorageRefusal extends Error {}

/** What the app keeps on the phone, as text; it outlives the app. */
export class StorageBox {
  readonly #items = new Map<string, string>();

  get keys(): string[] {
    return [...this.#items.keys()];
  }

  get bytes(): number {
    let bytes = 0;
    for (const [key, text] of this.#items) bytes += sizeOf(key, text);
    return bytes;
  }

  get limit(): number {
    return totalLimit;
  }

  read(key: string): string | undefined {
    return this.#items.get(key);
  }

  write(key: string, text: string): void {
    const size = sizeOf(key, text);
    if (size > keyLimit) throw new StorageRefusal('entry size limit reached');
    const before = this.#items.get(key);
    const others = this.bytes - (before === undefined ? 0 : sizeOf(key, before));
    if (others + size > totalLimit) throw new StorageRefusal('exceed storage max size 10Mb');
    this.#items.set(key, text);
  }

  remove(key: string): void {
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }
}

const sizeOf = (key: string, text: string): number => Buffer.byteLength(key) + Buffer.byteLength(text);
