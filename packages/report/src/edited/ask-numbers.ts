import { fold } from '../lint/text/fold.ts';
import type { TaggedBlock, TaggedRun } from './tagged-body.ts';

/** A number that somebody changed inside a figure. It stays the figure unless it is said to be text. */
export interface NumberQuestion {
  readonly id: string;
  readonly key: string;
  readonly was: string;
  readonly now: string;
}

interface Asked {
  readonly blocks: readonly TaggedBlock[];
  readonly numbers: readonly NumberQuestion[];
  readonly unknown: readonly { readonly tag: string; readonly text: string }[];
}

/** Goes through every figure that came back: what it says now against what it said. Those said to be text lose their tag. */
export function askNumbers(
  blocks: readonly TaggedBlock[],
  keys: ReadonlyMap<string, string>,
  was: (tag: string) => string,
  typed: ReadonlySet<string>,
): Asked {
  const numbers: NumberQuestion[] = [];
  const unknown: { tag: string; text: string }[] = [];
  let count = 0;
  const go = (runs: readonly TaggedRun[]): TaggedRun[] =>
    runs.map((run): TaggedRun => {
      if (run.tag === undefined) return run;
      const key = keys.get(run.tag);
      if (key === undefined) {
        unknown.push({ tag: run.tag, text: run.text });
        return { text: run.text };
      }
      count += 1;
      const id = `n${count}`;
      if (plain(run.text) === plain(was(run.tag))) return run;
      numbers.push({ id, key, was: was(run.tag), now: run.text.trim() });
      return typed.has(id) ? { text: run.text } : run;
    });
  return {
    blocks: blocks.map((block): TaggedBlock =>
      block.type === 'table'
        ? { ...block, rows: block.rows.map((row) => row.map(go)) }
        : { ...block, runs: go(block.runs) },
    ),
    numbers,
    unknown,
  };
}

function plain(text: string): string {
  return fold(text).replaceAll(/[\s,]/g, '');
}
