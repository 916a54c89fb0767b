import type { Received } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { presentConsent, type PresentedConsent } from './present-consent.ts';
import { shownText } from './text-in-force.ts';
import { writeConsent } from './write-consent.ts';

/** Agrees to a text as it was shown. @throws RuleError `consent-text-changed`, `not-found` where there is no such text */
export async function giveConsent(context: ActContext, input: Received<'consents', 'give'>): Promise<PresentedConsent> {
  const text = await shownText(context.em, input.kind, input.version, context.today);
  return presentConsent(
    context,
    await writeConsent(context, {
      act: 'consents.give',
      personId: actorOf(context).personId,
      text,
      at: context.now,
      medium: 'online',
    }),
  );
}

/** A guardian agrees for a child under fourteen. @throws RuleError `consent-text-changed`, `not-found` where there is no such text */
export async function giveForMinor(
  context: ActContext,
  input: Received<'consents', 'giveForMinor'>,
): Promise<PresentedConsent> {
  const text = await shownText(context.em, 'guardian', input.version, context.today);
  return presentConsent(
    context,
    await writeConsent(context, {
      act: 'consents.giveForMinor',
      personId: actorOf(context).personId,
      text,
      at: context.now,
      medium: 'online',
      minor: { name: input.minor, guardian: input.guardian.name, relation: input.guardian.relation },
    }),
  );
}
