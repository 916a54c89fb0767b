import { wordTogether } from '@linfa/figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Binding, OutlineBlock } from '../outline/outline.ts';
import { compose, runsOf, textOf } from './testing/compose.ts';
import { smallOutline } from './testing/small-outline.ts';

describe('every composed report', () => {
  const keys = ['活动', '讲座', '资料', '率'];
  const figures: Binding[] = [
    { figure: 'outreach.events', key: '活动' },
    { figure: 'outreach.lectures', key: '讲座' },
    { figure: 'outreach.materials', key: '资料', wording: { style: 'more', step: 1000 }, cutOff: '10-31' },
    { figure: 'mediation.success-rate', key: '率' },
  ];
  const mark = fc.oneof(
    fc.constantFrom(...keys).map((key) => `{${key}}`),
    fc.subarray(keys, { minLength: 2 }).map((some) => `{${some.join(',')}}`),
    fc.constantFrom('。', '，开展', '{year}年', '{cutOff 资料}'),
  );
  const sentence = fc.array(mark, { minLength: 1, maxLength: 6 }).map((marks) => `甲${marks.join('乙')}`);
  const conditional = fc.record({
    when: fc.record({ figure: fc.constantFrom(...keys), is: fc.constantFrom('positive', 'zero', 'known', 'unknown') }),
    text: sentence,
    otherwise: sentence,
  });
  const block: fc.Arbitrary<OutlineBlock> = fc.oneof(
    fc.record({ heading: fc.constantFrom(1, 2, 3, 4), text: sentence }),
    fc.record({ paragraph: fc.array(fc.oneof(sentence, conditional), { minLength: 1, maxLength: 4 }) }),
    fc.array(fc.tuple(sentence, sentence), { maxLength: 3 }).map((rows) => ({
      table: {
        caption: '表',
        columns: [
          { title: '甲', align: 'left', width: 1 } as const,
          { title: '乙', align: 'right', width: 1 } as const,
        ],
        rows,
      },
    })),
  );
  const numbers = fc.record(Object.fromEntries(keys.map((key) => [key, fc.option(fc.nat(9999))])));

  it('says in each run exactly what its figure prints, and is the same when composed twice', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), numbers, (blocks, values) => {
        const outline = smallOutline(blocks, figures);
        const document = compose(outline, values);
        const printed = new Map(document.figures.map((figure) => [figure.key, figure.text]));
        for (const run of document.blocks.flatMap(runsOf))
          if (run.figure !== undefined) expect(run.text).toBe(printed.get(run.figure));
        expect(document.figures.length).toBe(printed.size);
        expect(compose(outline, values)).toEqual(document);
      }),
    );
  });

  it('puts figures together in the words that wordTogether has for their texts', () => {
    fc.assert(
      fc.property(fc.subarray(keys, { minLength: 2 }), numbers, (some, values) => {
        const document = compose(smallOutline([{ paragraph: [`{${some.join(',')}}`] }], figures), values);
        const printed = new Map(document.figures.map((figure) => [figure.key, figure.text]));
        expect(textOf(document)).toBe(wordTogether(some.map((key) => printed.get(key) ?? '')));
      }),
    );
  });
});
