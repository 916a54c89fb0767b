import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { assertConsent } from '../consents/assert-consent.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { Person } from '../people/person.entity.ts';
import type { NamedParty } from './add-parties.ts';
import { makeRequest } from './make-request.ts';
import { presentRequest, type PresentedRequest } from './present-request.ts';

/**
 * A resident asks for mediation, or for somebody of their family, having agreed that what a dispute tells of people is kept.
 * @throws RuleError `consent-needed`, `unknown-unit`, `too-many-open-requests`
 */
export async function requestMediation(
  context: ActContext,
  input: Received<'mediation', 'requestMediation'>,
): Promise<PresentedRequest> {
  const { em, keyring } = context;
  // Locked, so that what one resident asks for at the same moment is counted one after the other.
  const self = await em.findOneOrFail(
    Person,
    { id: actorOf(context).personId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  await assertConsent(context, 'sensitive');
  const unit = await unitByCode(context, input.community);
  if (unit.kind === 'office') throw new RuleError('unknown-unit', { unit: input.community, near: '' });
  const own = {
    name: keyring.open(self.nameCipher),
    phone: self.phoneCipher ? keyring.open(self.phoneCipher) : undefined,
  };
  const request = await makeRequest(context, {
    act: 'requestMediation',
    unit,
    requestedBy: self,
    byStaff: false,
    account: input.onBehalfOf ? null : self,
    applicant: applicantOf(input, own),
    respondents: input.respondents,
    disputeType: input.disputeType,
    facts: input.facts,
    claims: input.claims,
    pictures: input.pictures,
    origin: { originSet: null, originId: null },
  });
  return presentRequest(context, request);
}

/** Whoever asks for another is the other's agent. */
function applicantOf(
  { self, onBehalfOf }: Received<'mediation', 'requestMediation'>,
  own: { readonly name: string; readonly phone: string | undefined },
): NamedParty {
  if (!onBehalfOf) return { ...own, ...self };
  const { relation, ...party } = onBehalfOf;
  return { agent: { ...own, relation, authority: '代为提出申请' }, ...party };
}
