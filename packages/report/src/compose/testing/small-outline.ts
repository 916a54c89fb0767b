import type { Binding, Outline, OutlineBlock } from '../../outline/outline.ts';

/** An outline of few words around the given blocks. */
export function smallOutline(
  blocks: readonly OutlineBlock[],
  figures: readonly Binding[] = [],
  more: Partial<Outline> = {},
): Outline {
  return {
    id: 'small',
    name: '小提纲',
    kind: 'law-government',
    skeleton: 'flat',
    levels: ['street'],
    title: '{unit}{year}年度法治政府建设情况报告',
    figures,
    blocks,
    signature: { sealed: true },
    ...more,
  };
}
