import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { caseForAct, dayOnCase } from './case-for-act.ts';
import { mediationDesk } from './mediation.policy.ts';
import { concludeCase, moveCase } from './move-case.ts';
import { presentCase, type PresentedCase } from './present-case.ts';
import { setPrevented } from './take-effect.ts';
import { assertConsents } from './record-session.ts';
import { tellParties } from './tell-parties.ts';

/** Mediation failed: says why, and which other ways there are (人民调解法 art. 26). @throws RuleError `consent-missing`, `wrong-state`, `day-out-of-order`, `not-found` */
export async function recordNoAgreement(
  context: ActContext,
  input: Received<'mediation', 'recordNoAgreement'>,
): Promise<PresentedCase> {
  const { em, keyring } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  await assertConsents(context, row, '登记未达成协议');
  concludeCase(row, 'not-agreed', dayOnCase(context, row, input.day));
  row.endingCipher = keyring.seal(`${input.why}\n其他途径：${input.otherWays}`);
  setPrevented(row, input);
  moveCase(context, row, 'fail', 'recordNoAgreement');
  await tellParties(context, row, 'mediation-ended');
  await em.flush();
  return presentCase(context, row);
}
