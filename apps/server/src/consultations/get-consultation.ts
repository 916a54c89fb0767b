import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { Consultation } from './consultation.entity.ts';
import { serviceLoggers, serviceReaders } from './consultations.policy.ts';
import { presentConsultations, type PresentedConsultation } from './present-consultation.ts';

/** One line as the log shows it. That somebody read what was said is recorded. @throws RuleError `not-found` */
export async function getConsultation(
  context: ActContext,
  input: Received<'consultations', 'get'>,
): Promise<PresentedConsultation> {
  const { em, keyring } = context;
  const row = await em.findOne(Consultation, { id: keyring.ids.open('consultation', input.consultation) });
  if (!row || !reaches(actorOf(context), serviceReaders, row.place)) throw new RuleError('not-found');
  if (row.summaryCipher && reaches(actorOf(context), serviceLoggers, row.place)) {
    recordAct(context, { act: 'consultations.get', thing: `consultation:${row.id}`, reason: '读取内容' });
    await em.flush();
  }
  const [shown] = await presentConsultations(context, [row]);
  if (!shown) throw new RuleError('not-found');
  return shown;
}
