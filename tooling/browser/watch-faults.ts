import type { Page } from 'playwright-core';
import { findBarriers } from './find-barriers.ts';
import { findCutOff } from './find-cut-off.ts';

/** Looks at a page for what is cut off and whom it keeps out, and keeps it by the name of what was looked at. */
export interface FaultWatch {
  /** Only of what had any. */
  readonly faults: Readonly<Record<string, readonly string[]>>;
  /** @param more what else was found there */
  readonly look: (page: Page, name: string, more?: readonly string[]) => Promise<void>;
}

export function watchFaults(): FaultWatch {
  const faults: Record<string, readonly string[]> = {};
  return {
    faults,
    async look(page, name, more = []) {
      const found = [...more, ...(await findCutOff(page)), ...(await findBarriers(page))];
      if (found.length > 0) faults[name] = found;
    },
  };
}
