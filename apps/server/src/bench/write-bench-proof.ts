import { beijingDay } from '@linfa/domain';
import type { ProofResult } from '../prove/proof.ts';
import { writeProof } from '../prove/write-proof.ts';
import type { Measurement } from './measure/measurement.ts';
import { tableOf } from './write-table.ts';

/** Writes measurements into docs/proof.md; a goal that was not met is a problem there. @param args as the bench was called */
export function writeBenchProof(
  section: Pick<ProofResult, 'key' | 'title' | 'lines'>,
  args: readonly string[],
  { measurements, machine }: { readonly measurements: readonly Measurement[]; readonly machine: string },
): void {
  const said = args.filter((one) => one !== '--write');
  writeProof(
    {
      ...section,
      table: tableOf(measurements),
      problems: measurements
        .filter(({ met }) => met === false)
        .map(({ measure, ours, goal }) => `${measure}: ${ours}, and the goal is ${goal}`),
    },
    {
      command: ['npm run bench', ...(said.length > 0 ? ['--', ...said] : [])].join(' '),
      day: beijingDay(new Date()),
      machine,
    },
  );
}
