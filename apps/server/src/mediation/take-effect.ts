import { applyMediationCaseAct, type Day, type MediationCaseState } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { partiesOf } from './case-for-act.ts';
import type { MediationAgreement } from './mediation-agreement.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationReply } from './mediation-reply.entity.ts';
import { concludeCase, moveCase } from './move-case.ts';
import { tellParties } from './tell-parties.ts';

/** @throws RuleError `wrong-state` where no agreement can be reached */
export function assertMediating(row: MediationCase): void {
  applyMediationCaseAct(row.state as MediationCaseState, 'agree');
}

/** The case is agreed from that day on, and counts as such. */
export async function takeEffect(
  context: ActContext,
  row: MediationCase,
  agreement: MediationAgreement,
  day: Day,
  act: string,
): Promise<void> {
  agreement.effectiveOn = day;
  concludeCase(row, 'agreed', day);
  row.agreementForm = agreement.form;
  row.amount = agreement.amount;
  row.performance = 'none';
  moveCase(context, row, 'agree', act);
  await tellParties(context, row, 'mediation-agreed', { day });
}

/** Takes effect once every party has signed and the seal is set, on the last of those days. @returns whether it did */
export async function takeEffectWhenSigned(
  context: ActContext,
  row: MediationCase,
  agreement: MediationAgreement,
): Promise<boolean> {
  const parties = await partiesOf(context, row);
  const signed = await context.em.find(MediationReply, { agreement: agreement.id, kind: 'signed' });
  const by = new Set(signed.map((one) => one.party.id));
  if (!agreement.sealedOn || !parties.every((one) => by.has(one.id))) return false;
  const days = [agreement.sealedOn, ...signed.map((one) => one.on)].sort();
  await takeEffect(context, row, agreement, days.at(-1) ?? agreement.sealedOn, 'takeEffect');
  return true;
}

/** Harm that the mediation kept from happening, with the people concerned. */
export function setPrevented(
  row: MediationCase,
  {
    preventedCrimePeople: crime,
    preventedPetitionPeople: petition,
  }: { readonly preventedCrimePeople?: number | undefined; readonly preventedPetitionPeople?: number | undefined },
): void {
  if (crime !== undefined) Object.assign(row, { preventedCrime: true, preventedCrimePeople: crime });
  if (petition !== undefined) Object.assign(row, { preventedPetition: true, preventedPetitionPeople: petition });
}
