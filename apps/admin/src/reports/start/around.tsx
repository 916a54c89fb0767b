import type { AnswerOf } from '@linfa/contract';

type Drafted = AnswerOf<'reports.draftFromText'>;

const letters = 14;

/** The words around a place of last year's text: the same year stands in it many times. */
export function Around({
  outline,
  spot: { block, cell, start, end },
}: {
  readonly outline: Drafted['outline'];
  readonly spot: Drafted['leftovers'][number]['spot'];
}) {
  const text = textOfSpot(outline.blocks[block], cell);
  if (text.slice(start, end) === '') return null;
  const [from, to] = [Math.max(0, start - letters), Math.min(text.length, end + letters)];
  return (
    <span className="soft review-around">
      {from > 0 && '…'}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length && '…'}
    </span>
  );
}

function textOfSpot(
  block: Drafted['outline']['blocks'][number] | undefined,
  cell: readonly number[] | undefined,
): string {
  if (block === undefined) return '';
  if ('heading' in block) return block.text;
  if ('table' in block) return block.table.rows[cell?.[0] ?? -1]?.[cell?.[1] ?? -1] ?? '';
  return block.paragraph.map((one) => (typeof one === 'string' ? one : one.text)).join('');
}
