import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lineUp } from './line-up.ts';
import type { ProofResult } from './proof.ts';

const proofFile = resolve(import.meta.dirname, '../../../../docs/proof.md');

/** Where and when a proof ran. */
export interface ProofRun {
  readonly command: string;
  readonly day: string;
  readonly machine: string;
}

/** Puts a result in the place of what its section said before; a new one goes to the end. */
export function writeProof(result: ProofResult, run: ProofRun, file = proofFile): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# What is proved\n';
  writeFileSync(file, replaceSection(before, result.key, sectionOf(result, run)));
}

/** A section begins and ends with comments that hold its key, so that people may write around it. */
function replaceSection(document: string, key: string, section: string): string {
  const [begin, end] = [`<!-- ${key} -->`, `<!-- end of ${key} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  const whole = `${begin}\n\n${section}\n\n${end}`;
  if (from < 0 || to < from) return `${document.trimEnd()}\n\n${whole}\n`;
  return document.slice(0, from) + whole + document.slice(to + end.length);
}

/** A result as it is printed and written. */
export function sectionOf(result: ProofResult, { command, day, machine }: ProofRun): string {
  const { title, lines, table, problems } = result;
  return [
    `## ${title}`,
    `\`${command}\`, ${day}, on ${machine}. ${problems.length === 0 ? 'It held.' : '**It did not hold.**'}`,
    ...(lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : []),
    ...(table ? [lineUp(table)] : []),
    ...(problems.length > 0 ? [`What did not hold:\n\n${problems.map((one) => `- ${one}`).join('\n')}`] : []),
  ].join('\n\n');
}
