import { describe, expect, it } from 'vitest';
import { builtIn } from '../compose/testing/dictionary.ts';
import { smallOutline } from '../compose/testing/small-outline.ts';
import { boundFigures } from './bound-figures.ts';

describe('boundFigures', () => {
  it('gives each binding its period, name, unit word and wording', () => {
    const outline = smallOutline(
      [],
      [
        { figure: 'outreach.events' },
        {
          figure: 'outreach.events',
          key: '十一月',
          cutOff: '11-30',
          name: '活动',
          unitWord: '场',
          wording: { style: 'more', step: 10 },
        },
        { figure: 'mediation.success-rate' },
      ],
    );
    expect(boundFigures(outline, builtIn, 2024)).toMatchObject([
      {
        key: 'outreach.events',
        period: { from: '2024-01-01', to: '2024-12-31' },
        name: '法治宣传活动场次',
        unitWord: '场次',
        wording: { style: 'exact' },
      },
      {
        key: '十一月',
        period: { from: '2024-01-01', to: '2024-12-31', cutOff: '2024-11-30' },
        name: '活动',
        unitWord: '场',
        wording: { style: 'more', step: 10 },
      },
      { key: 'mediation.success-rate', unitWord: '%', wording: { style: 'percent', decimals: 2 } },
    ]);
  });

  it('takes 29 February as the last day of that month in any year', () => {
    const outline = smallOutline([], [{ figure: 'outreach.events', cutOff: '02-29' }]);
    expect(boundFigures(outline, builtIn, 2023)[0]?.period.cutOff).toBe('2023-02-28');
    expect(boundFigures(outline, builtIn, 2024)[0]?.period.cutOff).toBe('2024-02-29');
  });
});
