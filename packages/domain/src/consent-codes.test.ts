import { describe, expect, it } from 'vitest';
import { oldestThatCounts, versionInForce } from './consent-codes.ts';

const texts = [
  { version: 1, validFrom: '2025-01-01', asksAgain: true },
  { version: 2, validFrom: '2026-01-01', asksAgain: true },
  { version: 3, validFrom: '2026-02-01', asksAgain: false },
  { version: 4, validFrom: '2026-05-01', asksAgain: true },
];

describe('versionInForce', () => {
  it('is the latest that has begun', () => {
    expect(versionInForce(texts, '2024-12-31')).toBeNull();
    expect(versionInForce(texts, '2025-01-01')?.version).toBe(1);
    expect(versionInForce(texts, '2026-04-30')?.version).toBe(3);
    expect(versionInForce(texts, '2026-05-01')?.version).toBe(4);
  });
});

describe('oldestThatCounts', () => {
  it('goes back to the last version that asked again', () => {
    expect(oldestThatCounts(texts, '2024-12-31')).toBeNull();
    expect(oldestThatCounts(texts, '2025-06-01')).toBe(1);
    expect(oldestThatCounts(texts, '2026-01-15')).toBe(2);
    expect(oldestThatCounts(texts, '2026-03-01')).toBe(2);
    expect(oldestThatCounts(texts, '2026-06-01')).toBe(4);
  });
});
