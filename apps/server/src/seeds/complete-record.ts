import { committeeKindIn, type Day } from '@linfa/domain';
import { recordSets } from '@linfa/figures';
import { completeCase } from './complete-case.ts';
import type { Instruction, SeedScalar } from './instruction.ts';
import type { PlannedRecord } from './plan-records.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Who and what a record has to do with. */
export interface RecordLinks {
  readonly person: number | null;
  readonly personKey: string;
  readonly adviser: SeedScalar;
  readonly site: number | null;
  readonly clientKey: string | null;
}

/** The entity's fields of a planned record: its day, its links, and what follows from the rest. */
export function completeRecord(
  instruction: Instruction,
  { fields, day, unit, from }: PlannedRecord,
  links: RecordLinks,
  until: Day,
  random: SeededRandom,
): Record<string, SeedScalar> {
  const { person, personKey, adviser, site, clientKey } = links;
  const { set } = instruction;
  switch (set) {
    case 'mediationCases': {
      const base = { committeeKind: committeeKindIn(unit.kind), confirmation: 'none', ...fields };
      if (instruction.undated) return { ...base, requestedOn: null };
      return completeCase(base, day, until, random);
    }
    case 'mediationSessions':
      return { ...fields, heldOn: day, case: from?.id ?? null };
    case 'rosterMembers':
      return { ...fields, joinedOn: day, person, personKey, site };
    case 'adviserAssignments':
      return { ...fields, startsOn: day, adviser: person };
    case 'sites':
      return {
        ...(fields['kind'] === 'committee' && { committeeKind: committeeKindIn(unit.kind) }),
        ...fields,
        openedOn: day,
      };
    case 'consultations':
      return { ...fields, heldOn: day, adviser, clientKey };
    case 'dutyShifts':
      return { ...fields, heldOn: day, adviser };
    default:
      return { ...fields, [recordSets[set].day ?? 'day']: day };
  }
}
