import { buildCase, type CasePlan } from '../../mediation/testing/build-case.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

const agreed = ({ server }: ReachWorld, plan: CasePlan = {}) => buildCase(server, plan);

/** A case whose file lacks nothing. */
async function wholeCase(world: ReachWorld): Promise<string> {
  const { api } = world.staff('mediator', 'same unit');
  const one = await agreed(world, { form: 'oral' });
  for (const party of one.parties)
    await api.mediation.recordPaper({ case: one.case, paper: 'identity', party, keeping: 'seen' });
  return one.case;
}

async function archivedCase(world: ReachWorld): Promise<string> {
  const one = await wholeCase(world);
  await world.staff('mediator', 'same unit').api.mediation.archiveCase({ case: one });
  return one;
}

/** What comes after an agreement, and the case's file. */
export const mediationAfterReachRows = {
  'mediation.answerFollowUp': {
    reach: 'own',
    input: async (world, owner) => ({
      case: (await agreed(world, { applicant: owner })).case,
      performance: 'done',
      satisfaction: 'content',
    }),
  },
  'mediation.recordPerformance': {
    reach: 'unit',
    input: async (world) => ({ case: (await agreed(world)).case, performance: 'done' }),
  },
  'mediation.applyForConfirmation': {
    reach: 'unit',
    input: async (world) => {
      const one = await agreed(world);
      return { case: one.case, court: '试验区人民法院', applicants: one.parties };
    },
  },
  'mediation.recordConfirmation': {
    reach: 'unit',
    input: async (world) => {
      const one = await agreed(world);
      await world.staff('mediator', 'same unit').api.mediation.applyForConfirmation({
        case: one.case,
        court: '试验区人民法院',
        applicants: [...one.parties],
      });
      return { case: one.case, result: 'valid', documentNumber: '（2026）试民特1号' };
    },
  },
  'mediation.recordFollowUp': {
    reach: 'unit',
    input: async (world) => {
      const one = await agreed(world);
      return { case: one.case, party: one.parties[0], way: 'phone', reason: '了解履行情况' };
    },
  },
  'mediation.afterAgreement': { reach: 'unit', input: async (world) => ({ case: (await agreed(world)).case }) },
  'mediation.checkFile': { reach: 'unit', input: async (world) => ({ case: (await agreed(world)).case }) },
  'mediation.recordPaper': {
    reach: 'unit',
    input: async (world) => ({ case: (await agreed(world)).case, paper: 'agreement', keeping: 'original', pages: 2 }),
  },
  'mediation.archiveCase': { reach: 'unit', input: async (world) => ({ case: await wholeCase(world) }) },
  'mediation.bindVolume': {
    reach: 'unit',
    input: async (world) => ({ cases: [await archivedCase(world)], retention: 'years-10' }),
  },
  'mediation.listVolumes': { reach: 'unit', input: ({ unitCode }) => Promise.resolve({ unit: unitCode }) },
} as const satisfies Readonly<Record<string, ReachRow>>;

/** What the fuzz knows of mediation, with cases that have come to an agreement and to their archive. */
export async function knownOfMediationAfter(
  world: ReachWorld,
  known: Readonly<Record<string, string[]>>,
): Promise<Readonly<Record<string, string[]>>> {
  const [one, other] = [await agreed(world), await agreed(world, { form: 'oral' })];
  const archived = [await archivedCase(world), await archivedCase(world)];
  return {
    ...known,
    case: [...(known['case'] ?? []), one.case, other.case, await wholeCase(world)],
    party: [...(known['party'] ?? []), one.parties[0], other.parties[1]],
    applicants: [...one.parties],
    cases: archived,
  };
}
