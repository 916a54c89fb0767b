import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { servedAtDesk } from '../bookings/served-person.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { SlipCode } from '../sessions/slip-code.entity.ts';
import { ConsentText } from './consent-text.entity.ts';
import { paperKeepers } from './consents.policy.ts';
import { presentConsent, type PresentedConsent } from './present-consent.ts';
import { writeConsent } from './write-consent.ts';

type Paper = Received<'consents', 'recordPaperConsent'>;

/**
 * Enters what a resident signed on paper: of the text that was in force on that day.
 * @throws RuleError `day-in-future`, `consent-text-changed`, `guardian-wanted`, `not-found` for a person out of reach
 */
export async function recordPaperConsent(context: ActContext, input: Paper): Promise<PresentedConsent> {
  const { em, today } = context;
  const unit = await unitInReach(context, input.community, paperKeepers);
  if (input.signedOn > today) throw new RuleError('day-in-future', { day: input.signedOn });
  if ((input.kind === 'guardian') !== (input.minor !== undefined)) throw new RuleError('guardian-wanted');
  const text = await em.findOne(ConsentText, { kind: input.kind, version: input.version });
  if (!text || text.validFrom > input.signedOn) throw new RuleError('not-found');
  const consent = await writeConsent(context, {
    act: 'consents.recordPaperConsent',
    personId: await signerOf(context, input.who),
    text,
    at: new Date(`${input.signedOn}T00:00:00+08:00`),
    medium: 'paper',
    recordedBy: actorOf(context).personId,
    unit,
    ...(input.minor && {
      minor: {
        name: input.minor.name,
        guardian: input.minor.guardian.name,
        relation: input.minor.guardian.relation,
      },
    }),
  });
  return presentConsent(context, consent);
}

/** Somebody by number or, without one, whom a slip within reach was issued to. */
async function signerOf(context: ActContext, who: Paper['who']): Promise<number> {
  if (!('person' in who)) return (await servedAtDesk(context, who)).person.id;
  const personId = context.keyring.ids.open('person', who.person);
  const slips = await context.em.find(SlipCode, { person: personId });
  if (!slips.some(({ place }) => reaches(actorOf(context), paperKeepers, place))) throw new RuleError('not-found');
  return personId;
}
