import { awaitingStates, wordPeriod } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { Actor } from '../http/actor.ts';
import { FigureRequest } from '../reported-figures/figure-request.entity.ts';
import { figureAnswerers, figureAskers } from '../reported-figures/reported-figures.policy.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import { placesOf, unitOf, within, type Waiting, type WaitingSource } from './waiting.ts';

/** Figures that were asked of one's office. */
export const sheetsWaiting: WaitingSource = async (context, actor, limit) => {
  const places = placesOf(actor, figureAnswerers);
  if (places.length === 0) return [];
  const rows = await context.em.find(
    FigureRequest,
    {
      state: { $in: [...awaitingStates] },
      $or: places.map((place) => ({ officePlace: { $gte: place, $lt: `${place}~` } })),
    },
    { populate: ['card.unit', 'office'], strategy: 'joined', orderBy: { dueOn: 'asc', id: 'asc' }, limit },
  );
  return present(
    context,
    rows,
    'figure-asked',
    (item, row) => `填报${item}${row.state === 'returned' ? '（被退回）' : ''}`,
  );
};

/** Figures that one asked for and that did not come in time, until the office was reminded today. */
export const lateSheets: WaitingSource = async (context, actor: Actor, limit) => {
  const places = placesOf(actor, figureAskers);
  if (places.length === 0) return [];
  const rows = await context.em.find(
    FigureRequest,
    {
      state: { $in: [...awaitingStates] },
      dueOn: { $lt: context.today },
      card: within(places),
      $and: [{ $or: [{ remindedOn: null }, { remindedOn: { $lt: context.today } }] }],
    },
    { populate: ['card.unit', 'office'], strategy: 'joined', orderBy: { dueOn: 'asc', id: 'asc' }, limit },
  );
  return present(context, rows, 'figure-late', (item, row) => `${row.office.name}尚未填报${item}，可催报`);
};

async function present(
  { em, keyring }: ActContext,
  rows: readonly FigureRequest[],
  kind: Waiting['kind'],
  word: (item: string, row: FigureRequest) => string,
): Promise<Waiting[]> {
  const items = await em.find(ReportedItem, { code: { $in: rows.map((row) => row.card.item) } });
  const names = new Map(items.map((one) => [one.code, one.name]));
  return rows.map((row) => ({
    kind,
    // Two with one name are of two periods.
    title: word(
      `${wordPeriod({ from: row.card.periodFrom, to: row.card.periodTo })}“${names.get(row.card.item) ?? row.card.item}”`,
      row,
    ),
    unit: unitOf(row.card),
    since: null,
    dueOn: row.dueOn,
    thing: { kind: 'sheet', id: keyring.ids.seal('figure-request', row.id) },
  }));
}
