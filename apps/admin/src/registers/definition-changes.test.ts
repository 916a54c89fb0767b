import { describe, expect, it } from 'vitest';
import { definitionChanges, definitionOf } from './definition-changes';
import type { Register } from './use-register';

const book: Register = {
  code: 'visits',
  name: '走访台账',
  owner: 'd-1',
  unitOfMeasure: 'act',
  unitWord: '次',
  categories: [
    { code: 'home', name: '入户', retired: false },
    { code: 'phone', name: '电话', retired: true },
  ],
  columns: [
    { code: 'c1', name: '人数', type: 'number', unit: 'person', unitWord: '人', options: [], retired: false },
    {
      code: 'c2',
      name: '方式',
      type: 'code',
      unit: null,
      unitWord: null,
      options: [{ code: 'foot', name: '步行', retired: false }],
      retired: false,
    },
  ],
  may: ['amendDefinition'],
};

describe('changes of a book', () => {
  it('says nothing where nothing was changed', () => {
    expect(definitionChanges(book, definitionOf(book))).toEqual({ categories: [], columns: [] });
  });

  it('sends new words, what is retired or taken up again, and nothing else', () => {
    const typed = definitionOf(book);
    expect(
      definitionChanges(book, {
        name: '巡访台账',
        categories: [
          { code: 'home', name: '上门', retired: false },
          { code: 'phone', name: '电话', retired: false },
        ],
        columns: [{ ...typed.columns?.[0], retired: true }, typed.columns?.[1]],
      }),
    ).toEqual({
      name: '巡访台账',
      categories: [
        { code: 'home', name: '上门' },
        { code: 'phone', retired: false },
      ],
      columns: [{ code: 'c1', retired: true, options: [] }],
    });
  });

  it('gives what is added a code that nothing has yet, and what its kind needs', () => {
    const typed = definitionOf(book);
    const { columns } = definitionChanges(book, {
      ...typed,
      columns: [
        typed.columns?.[0],
        { ...typed.columns?.[1], options: [{ code: 'foot', name: '步行', retired: false }, { name: '公交' }] },
        { name: '时长', type: 'number', unit: 'hour' },
        { name: '天气', type: 'text', unit: 'hour' },
      ],
    });
    const code = expect.stringMatching(/^own-[a-z0-9]{10}$/) as string;
    expect(columns).toEqual([
      { code: 'c2', options: [{ code, name: '公交' }] },
      { code, name: '时长', type: 'number', unit: 'hour', options: [] },
      { code, name: '天气', type: 'text', options: [] },
    ]);
  });
});
