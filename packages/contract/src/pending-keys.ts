import { newKey } from './new-key.ts';

interface Pending {
  readonly key: string;
  readonly digest: string;
}

/** Where keys lie until their outcome is known; each platform has its own. */
export interface KeyStorage {
  readonly get: (name: string) => unknown;
  readonly put: (name: string, value: Pending) => void;
  readonly remove: (name: string) => void;
}

/** The keys of writes whose outcome is not known. Nothing of their input is kept. */
export function createPendingKeys({ get, put, remove }: KeyStorage) {
  const pendingOf = (name: string): Pending | null => (get(slot(name)) as Pending | '' | null | undefined) || null;
  return {
    /**
     * The key under which a write goes out: the one of the try before while that one's outcome is not known and the
     * input is the same, also after the app was closed in between. Other input is another act.
     */
    takeKey: (name: string, input: unknown): string => {
      const digest = digestOf(JSON.stringify(input));
      const pending = pendingOf(name);
      if (pending?.digest === digest) return pending.key;
      const key = newKey();
      put(slot(name), { key, digest });
      return key;
    },
    /** Whether this very act went out, perhaps before the app was closed, and nobody knows what came of it. */
    isPending: (name: string, input: unknown): boolean => pendingOf(name)?.digest === digestOf(JSON.stringify(input)),
    /** The outcome is known: the next tap is a new act. */
    settleKey: (name: string): void => remove(slot(name)),
  };
}

function slot(name: string): string {
  return `write:${name}`;
}

/** cyrb53: tells two inputs of one person apart; keeps no secret. */
function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}.${text.length}`;
}
