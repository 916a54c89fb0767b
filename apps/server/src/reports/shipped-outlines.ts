import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RuleError } from '@linfa/domain';
import { parseOutline, type Outline, type ReportKind } from '@linfa/report';
import { seedsFolder } from '../env.ts';

let shipped: ReadonlyMap<string, Outline> | undefined;

/**
 * The outlines that ship with Linfa, by id: read at the first question and kept, as they come with the program.
 * @throws RuleError `bad-outline` naming the file that is wrong
 */
export function shippedOutlines(): ReadonlyMap<string, Outline> {
  return (shipped ??= readOutlines());
}

function readOutlines(): ReadonlyMap<string, Outline> {
  const folder = join(seedsFolder, 'outlines');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  return new Map(
    files.map((file) => {
      const outline = parseOutline(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      return [outline.id, outline];
    }),
  );
}

/** @throws RuleError `unknown-outline` when there is none of that id for that kind of report */
export function shippedOutline(id: string, kind: ReportKind): Outline {
  const outline = shippedOutlines().get(id);
  if (outline?.kind !== kind) throw new RuleError('unknown-outline', { outline: id });
  return outline;
}

/**
 * The shipped outline that a unit begins with when it has no edition yet.
 * @throws RuleError `unknown-outline` when none is meant for such units
 */
export function defaultOutline(kind: ReportKind, unitKind: string): Outline {
  const fitting = [...shippedOutlines().values()].filter(
    (one) => one.kind === kind && one.figures.length > 0 && (one.levels as readonly string[]).includes(unitKind),
  );
  const outline = fitting.find((one) => one.skeleton === 'umbrella') ?? fitting[0];
  if (!outline) throw new RuleError('unknown-outline', { outline: `${kind}/${unitKind}` });
  return outline;
}
