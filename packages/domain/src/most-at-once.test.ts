import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './day.ts';
import { mostAtOnce } from './most-at-once.ts';

const day = fc.nat({ max: 30 }).map((count) => addDays('2026-01-01', count));
const lasting = fc.record({ of: fc.constantFrom('a', 'b', 'c', 'd'), from: day, to: fc.option(day, { nil: null }) });

describe('the day on which most last at once', () => {
  it('is as a count of every single day finds it', () => {
    fc.assert(
      fc.property(fc.array(lasting, { maxLength: 8 }), day, fc.nat({ max: 30 }), (all, from, length) => {
        const to = addDays(from, length + 1);
        const counts = Array.from({ length: length + 1 }, (_, step) => {
          const on = addDays(from, step);
          return new Set(all.filter((one) => one.from <= on && (one.to === null || one.to > on)).map((one) => one.of))
            .size;
        });
        const most = mostAtOnce(all, { from, to });
        expect(most.count).toBe(Math.max(...counts));
        expect(most.day).toBe(addDays(from, counts.indexOf(most.count)));
      }),
    );
  });
});
