import { addDays, repeatVisitDays } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { serviceLoggers } from './consultations.policy.ts';
import { Consultation } from './consultation.entity.ts';

/**
 * How often each line's person had come within 90 days before it, as far as the actor may know: services elsewhere stay
 * unsaid. One statement for all lines, none when nobody is known.
 */
export async function earlierVisits(context: ActContext, rows: readonly Consultation[]): Promise<Map<number, number>> {
  const actor = actorOf(context);
  const known = rows.filter((row) => row.clientKey);
  const days = known.map((row) => row.heldOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const near = await context.em.find(
    Consultation,
    {
      clientKey: { $in: [...new Set(known.map((row) => row.clientKey as string))] },
      heldOn: { $gte: addDays(first, -repeatVisitDays), $lte: last },
    },
    { fields: ['clientKey', 'heldOn', 'place'], disableIdentityMap: true },
  );
  const visible = near.filter((one) => reaches(actor, serviceLoggers, one.place));
  const isBefore = (one: { id: number; heldOn: string }, row: Consultation): boolean =>
    one.heldOn < row.heldOn || (one.heldOn === row.heldOn && one.id < row.id);
  return new Map(
    known.map((row) => [
      row.id,
      visible.filter(
        (one) =>
          one.clientKey === row.clientKey && one.heldOn >= addDays(row.heldOn, -repeatVisitDays) && isBefore(one, row),
      ).length,
    ]),
  );
}
