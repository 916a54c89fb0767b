import { expect, it } from 'vitest';
import { shippedOutlines } from './shipped-outlines.ts';

it('reads the shipped outlines once, for all that ask', () => {
  expect(shippedOutlines().size).toBeGreaterThan(0);
  expect(shippedOutlines()).toBe(shippedOutlines());
});
