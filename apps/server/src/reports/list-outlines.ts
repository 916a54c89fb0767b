import type { Answer } from '@linfa/contract';
import { shippedOutlines } from './shipped-outlines.ts';

/** The outlines that ship with Linfa, to begin from. */
export function listOutlines(): Promise<Answer<'reports', 'listOutlines'>> {
  return Promise.resolve({
    items: [...shippedOutlines().values()].map(({ id, name, kind, skeleton, levels }) => ({
      id,
      name,
      kind,
      skeleton,
      levels: [...levels],
    })),
  });
}
