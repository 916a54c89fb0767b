import type { TaggedBlock, TaggedRun } from './tagged-body.ts';

/**
 * Some word processors keep content controls and lose their tags. Where as many are left as the paragraph had figures,
 * they are those figures, in their order, whatever number stands in them now.
 */
export function adoptControls(block: TaggedBlock, tags: readonly string[]): TaggedBlock {
  const runs = block.type === 'table' ? block.rows.flat(2) : block.runs;
  if (runs.some((one) => one.tag !== undefined)) return block;
  const controls = [...new Set(runs.flatMap((one) => one.control ?? []))];
  if (controls.length === 0 || controls.length !== tags.length) return block;
  const adopt = (run: TaggedRun): TaggedRun => {
    const tag = run.control === undefined ? undefined : tags[controls.indexOf(run.control)];
    return tag === undefined ? run : { text: run.text, tag };
  };
  return block.type === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(adopt))) }
    : { ...block, runs: block.runs.map(adopt) };
}
