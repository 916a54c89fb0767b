import type { ActName } from '@linfa/contract';
import type { SignedIn } from '../../testing/start-test-server.ts';
import type { ReachRow } from './reach-row.ts';

/** A consent that the resident gave. */
export async function reachConsent(resident: SignedIn): Promise<string> {
  return (await resident.api.consents.give({ kind: 'privacy', version: 1 })).id;
}

/** The rows of consents. */
export const consentReachRows = {
  'consents.listTexts': { reach: 'none', because: 'what is asked is public' },
  'consents.give': { reach: 'none', because: 'takes a text that is the same for all' },
  'consents.giveForMinor': { reach: 'none', because: 'takes a text that is the same for all' },
  'consents.withdraw': {
    reach: 'own',
    input: async (_world, owner) => ({ consent: await reachConsent(owner) }),
  },
  'consents.listMine': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'consents.recordPaperConsent': {
    reach: 'unit',
    input: (world) =>
      Promise.resolve({
        community: world.unitCode,
        kind: 'privacy',
        version: 1,
        signedOn: '2026-03-10',
        who: { name: '居民戊' },
      }),
  },
  'consents.publishText': { reach: 'none', because: 'the whole installation’s, for administrators' },
} satisfies Partial<Record<ActName, ReachRow>>;
