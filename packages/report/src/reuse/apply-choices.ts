import type { Binding, Outline, OutlineBlock } from '../outline/outline.ts';
import { bindingKey } from '../outline/outline.ts';
import { stretches } from './plain-block.ts';
import type { Spot, TextDraft } from './text-draft.ts';

/** What somebody decided: figures for numbers, and leftovers to be mended, each by its position in the draft's list. */
export interface Choices {
  readonly numbers: ReadonlyMap<number, Omit<Binding, 'key'>>;
  readonly leftovers: ReadonlySet<number>;
}

/** The numbers that words and value identify beyond doubt, and the years that are plainly stale in titles. */
export function sureChoices({ numbers, leftovers, outline }: TextDraft): Choices {
  return {
    numbers: new Map(
      numbers.flatMap(({ matches }, at): [number, Omit<Binding, 'key'>][] => {
        const [best] = matches;
        return best?.sure === 'sure' ? [[at, { figure: best.figure, ...best.as }]] : [];
      }),
    ),
    leftovers: new Set(
      leftovers.flatMap(({ to, spot }, at) => {
        const block = outline.blocks[spot.block];
        return to !== undefined && block && 'heading' in block ? [at] : [];
      }),
    ),
  };
}

/** The outline with marks in place of what was chosen; everything else stays as it was written. */
export function applyChoices(draft: TextDraft, choices: Choices): Outline {
  const figures: Binding[] = [];
  const puts: { readonly spot: Spot; readonly text: string }[] = [];
  for (const [at, binding] of choices.numbers) {
    const number = draft.numbers[at];
    if (number) puts.push({ spot: number.spot, text: `{${keyFor(figures, binding)}}` });
  }
  for (const at of choices.leftovers) {
    const leftover = draft.leftovers[at];
    if (leftover?.to !== undefined) puts.push({ spot: leftover.spot, text: leftover.to });
  }
  const blocks = draft.outline.blocks.map((block, at) =>
    putInto(
      block,
      puts.filter((one) => one.spot.block === at),
    ),
  );
  return { ...draft.outline, figures, blocks };
}

/** The same figure worded alike is bound once; worded otherwise it has a key of its own. */
function keyFor(figures: Binding[], binding: Omit<Binding, 'key'>): string {
  const same = figures.find(
    (one) => JSON.stringify({ ...one, key: undefined }) === JSON.stringify({ ...binding, key: undefined }),
  );
  if (same) return bindingKey(same);
  const taken = figures.filter((one) => one.figure === binding.figure).length;
  const bound: Binding = taken === 0 ? { ...binding } : { ...binding, key: `${binding.figure}#${taken + 1}` };
  figures.push(bound);
  return bindingKey(bound);
}

function putInto(block: OutlineBlock, puts: readonly { readonly spot: Spot; readonly text: string }[]): OutlineBlock {
  if (puts.length === 0) return block;
  if ('heading' in block) return { ...block, text: put(block.text, puts) };
  if ('paragraph' in block) {
    const whole = block.paragraph.map((one) => (typeof one === 'string' ? one : one.text)).join('');
    return { paragraph: stretches(put(whole, puts)) };
  }
  const rows = block.table.rows.map((row, line) =>
    row.map((cell, column) =>
      put(
        cell,
        puts.filter(({ spot }) => spot.cell?.[0] === line && spot.cell[1] === column),
      ),
    ),
  );
  return { ...block, table: { ...block.table, rows } };
}

function put(text: string, puts: readonly { readonly spot: Spot; readonly text: string }[]): string {
  let done = '';
  let at = 0;
  for (const { spot, text: mark } of puts.toSorted((left, right) => left.spot.start - right.spot.start)) {
    if (spot.start < at) continue;
    done += text.slice(at, spot.start) + mark;
    at = spot.end;
  }
  return done + text.slice(at);
}
