import { exact, type FigureValue } from '@linfa/figures';
import { describe, expect, it } from 'vitest';
import type { ConditionKind } from '../outline/outline.ts';
import { holds } from './condition.ts';
import { builtIn } from './testing/dictionary.ts';

function valueOf(number: number | null): FigureValue {
  return {
    definition: builtIn.get('outreach.events'),
    period: { from: '2024-01-01', to: '2024-12-31' },
    value: number === null ? null : exact(number),
    parts: [],
  };
}

describe('holds', () => {
  it.each<[ConditionKind, boolean, boolean, boolean, boolean]>([
    // kind, at 3, at 0, at -2, unanswered
    ['positive', true, false, false, true],
    ['zero', false, true, false, false],
    ['known', true, true, true, false],
    ['unknown', false, false, false, true],
  ])('%s at 3, 0, -2 and unanswered', (kind, three, zero, negative, unanswered) => {
    expect([3, 0, -2, null].map((one) => holds(kind, valueOf(one)))).toEqual([three, zero, negative, unanswered]);
  });

  it('knows a card that has words instead of a number', () => {
    const value = {
      ...valueOf(null),
      card: {
        item: 'rank',
        value: null,
        shortText: '第一名',
        unit: 'none' as const,
        period: { from: '2024-01-01', to: '2024-12-31' },
        sourceOffice: '区',
        document: '通报',
        findings: [],
        provenance: 'recorded' as const,
      },
    };
    expect(holds('known', value)).toBe(true);
  });
});
