import { diffIds, type OutlineBlock } from '@linfa/report/editing';

/** A stretch of blocks: both the same, or one's and the other's. */
export interface MergePart {
  readonly mine: readonly OutlineBlock[];
  readonly theirs: readonly OutlineBlock[];
  readonly same: boolean;
  /** Whose is likely to be wanted, when only one of them changed it. */
  readonly likely: 'mine' | 'theirs' | null;
}

/** Lays two people's texts side by side, stretch by stretch. */
export function mergeParts(
  mine: readonly OutlineBlock[],
  theirs: readonly OutlineBlock[],
  base: readonly OutlineBlock[] | null,
): MergePart[] {
  const [left, right] = [mine.map(idOf), theirs.map(idOf)];
  const known = base && base.map(idOf).join('\u0000');
  const parts: { mine: OutlineBlock[]; theirs: OutlineBlock[]; same: boolean }[] = [];
  const part = (same: boolean) => {
    const last = parts.at(-1);
    if (last && last.same === same) return last;
    const next = { mine: [], theirs: [], same };
    parts.push(next);
    return next;
  };
  for (const step of diffIds(left, right)) {
    const into = part(step.op === 'same');
    const [own, its] = [
      step.op === 'added' ? undefined : mine[step.before],
      step.op === 'removed' ? undefined : theirs[step.after],
    ];
    if (own) into.mine.push(own);
    if (its) into.theirs.push(its);
  }
  const stands = (blocks: readonly OutlineBlock[]): boolean =>
    known !== null && known !== undefined && blocks.length > 0 && known.includes(blocks.map(idOf).join('\u0000'));
  return parts.map((one) => ({
    ...one,
    likely: one.same ? null : stands(one.theirs) ? 'mine' : stands(one.mine) ? 'theirs' : null,
  }));
}

function idOf(block: OutlineBlock): string {
  return JSON.stringify(block);
}

/** A block as people read it: `textOf` says what a figure or a word of the report prints. */
export function wordBlock(block: OutlineBlock, textOf: (mark: string) => string): string {
  if ('heading' in block) return wordText(block.text, textOf);
  if ('table' in block) return `表：${wordText(block.table.caption, textOf)}`;
  return block.paragraph.map((one) => wordText(typeof one === 'string' ? one : one.text, textOf)).join('');
}

/** An outline's text with its marks filled in. */
export function wordText(text: string, textOf: (mark: string) => string): string {
  return text.replaceAll(/\{([^{}]*)\}/g, (_, mark: string) => textOf(mark.trim()));
}
