import type { SheetColumn } from '../sheet/sheet-grid';
import type { Register } from './use-register';

const inUse = <Item extends { readonly retired: boolean }>(items: readonly Item[]): Item[] =>
  items.filter(({ retired }) => !retired);

/** The columns of a book as its import has them: the day, the category where there are some, its own; nothing retired. */
export function sheetColumns({ categories, columns }: Register): (SheetColumn & { readonly heading: string })[] {
  return [
    { heading: '日期', title: '日期', numeric: false, options: [] },
    ...(categories.length > 0
      ? [{ heading: '类别', title: '类别', numeric: false, options: inUse(categories).map(({ name }) => name) }]
      : []),
    ...inUse(columns).map(({ name, type, unitWord, options }) => ({
      heading: name,
      title: unitWord === null ? name : `${name}（${unitWord}）`,
      numeric: type === 'number',
      options: inUse(options).map((option) => option.name),
    })),
  ];
}
