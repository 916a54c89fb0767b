import { returnFilingRoles, returnFilingTable, wordPeriod, type UnitKind } from '@linfa/domain';
import { reaches } from '../http/actor.ts';
import { ReturnFiling } from '../returns/return-filing.entity.ts';
import { placesOf, unitOf, within, type WaitingSource } from './waiting.ts';

const { lock, report } = returnFilingTable.acts;

/** What was sent up and waits to be taken in, for the level above; what came back to one's own unit, to be sent again. */
export const returnsWaiting: WaitingSource = async ({ em, keyring }, actor, limit) => {
  const places = placesOf(actor, lock.roles);
  const own = actor.holdings.filter((one) => report.roles.includes(one.role)).map((one) => one.unitId);
  if (places.length === 0 && own.length === 0) return [];
  const received = places.length === 0 ? [] : [{ state: 'reported', ...within(places) }];
  const rows = await em.find(
    ReturnFiling,
    { $or: [...received, { state: 'returned', unit: { $in: own } }] },
    { populate: ['unit'], strategy: 'joined', exclude: ['document'], orderBy: { id: 'asc' }, limit },
  );
  return (rows as ReturnFiling[])
    .filter(({ state, unit, place }) =>
      reaches(actor, returnFilingRoles(state === 'reported' ? 'lock' : 'report', unit.kind as UnitKind), place),
    )
    .map((row) => {
      const words = row.state === 'reported' ? '已报送，请核对后接收锁定或退回' : '已退回，请核对后重新报送';
      return {
        kind: 'return',
        title: `${wordPeriod({ from: row.periodFrom, to: row.periodTo })}人民调解统计报表：${words}`,
        unit: unitOf(row),
        since: row.reportedOn,
        dueOn: null,
        thing: { kind: 'return-filing', id: keyring.ids.seal('return-filing', row.id) },
      };
    });
};
