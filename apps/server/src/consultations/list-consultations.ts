import type { Answer, Received } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { Consultation } from './consultation.entity.ts';
import { serviceLoggers, serviceReaders } from './consultations.policy.ts';
import { presentConsultations } from './present-consultation.ts';

/** Columns by which the log can be narrowed. */
const chosen = ['serviceKind', 'mode', 'channel', 'matter', 'result'] as const;

/** The log of a subtree, newest entry first. That somebody read what was said is recorded. */
export async function listConsultations(
  context: ActContext,
  input: Received<'consultations', 'list'>,
): Promise<Answer<'consultations', 'list'>> {
  const { em, keyring } = context;
  const { from, to } = shortPeriod(input.from, input.to);
  const unit = await unitInReach(context, input.unit, serviceReaders);
  const before = input.after === undefined ? undefined : keyring.ids.open('consultation', input.after);
  const rows = await em.find(
    Consultation,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      heldOn: { $gte: from, $lte: to },
      ...(input.mine && { adviser: actorOf(context).personId }),
      ...Object.fromEntries(chosen.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]]))),
      ...(before !== undefined && { id: { $lt: before } }),
    },
    { orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  const read = items.filter((row) => row.summaryCipher && reaches(actorOf(context), serviceLoggers, row.place)).length;
  if (read > 0) {
    recordAct(context, { act: 'consultations.list', thing: `orgUnit:${unit.id}`, reason: `读取${read}条内容` });
    await em.flush();
  }
  return {
    items: await presentConsultations(context, items),
    next: rows.length > input.limit && last ? keyring.ids.seal('consultation', last.id) : null,
  };
}
