import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Consent } from './consent.entity.ts';
import { presentConsent, type PresentedConsent } from './present-consent.ts';

/** Takes a consent back, from now on. @throws RuleError `not-found` for anybody else's, `already-withdrawn` */
export async function withdrawConsent(
  context: ActContext,
  input: Received<'consents', 'withdraw'>,
): Promise<PresentedConsent> {
  const { em, keyring, now } = context;
  const consent = await em.findOne(
    Consent,
    { id: keyring.ids.open('consent', input.consent), person: actorOf(context).personId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!consent) throw new RuleError('not-found');
  if (consent.withdrawnAt) throw new RuleError('already-withdrawn');
  await em.populate([consent], ['text']);
  consent.withdrawnAt = now;
  consent.activeKey = null;
  recordAct(context, {
    act: 'consents.withdraw',
    thing: `consent:${consent.id}`,
    from: consent.text.kind,
    to: 'withdrawn',
  });
  return presentConsent(context, consent);
}
