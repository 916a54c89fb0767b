import type { ActName } from '@linfa/contract';
import { ConsentText } from '../../consents/consent-text.entity.ts';
import { loadConsentTexts } from '../../consents/load-consent-texts.ts';
import { readConsentTexts } from '../../seeds/seed-files.ts';
import type { SignedIn } from '../../testing/start-test-server.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

/** The shipped texts, there once however often they are asked for. */
async function reachTexts({ server }: ReachWorld): Promise<void> {
  const em = server.app.fork();
  if ((await em.count(ConsentText, {})) === 0) await loadConsentTexts(em, readConsentTexts().texts);
}

/** A consent that the resident gave. */
export async function reachConsent(world: ReachWorld, resident: SignedIn): Promise<string> {
  await reachTexts(world);
  return (await resident.api.consents.give({ kind: 'privacy', version: 1 })).id;
}

/** The rows of consents. */
export const consentReachRows = {
  'consents.listTexts': { reach: 'none', because: 'what is asked is public' },
  'consents.give': { reach: 'none', because: 'takes a text that is the same for all' },
  'consents.giveForMinor': { reach: 'none', because: 'takes a text that is the same for all' },
  'consents.withdraw': {
    reach: 'own',
    input: async (world, owner) => ({ consent: await reachConsent(world, owner) }),
  },
  'consents.listMine': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'consents.recordPaperConsent': {
    reach: 'unit',
    input: async (world) => {
      await reachTexts(world);
      return {
        community: world.unitCode,
        kind: 'privacy',
        version: 1,
        signedOn: '2026-03-10',
        who: { name: '居民戊' },
      };
    },
  },
  'consents.publishText': { reach: 'none', because: 'the whole installation’s, for administrators' },
} satisfies Partial<Record<ActName, ReachRow>>;
