import { actsOpen, addDays, editionTable, type Day, type EditionAct, type EditionState } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { reaches, type Actor } from '../http/actor.ts';
import { nearestNorm } from '../norms/norm-in-force.ts';
import { Norm } from '../norms/norm.entity.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Edition } from '../reports/edition.entity.ts';
import { editionNames, type EditionKind } from '../reports/edition-names.ts';
import { editionDrafters, editionReaders } from '../reports/reports.policy.ts';
import { placesOf, unitOf, within, type Waiting, type WaitingSource } from './waiting.ts';

/** Months before which the year's report is not yet thought of. */
const fromMonth = 11;
/** Kinds of unit that make a report of their own. */
const reporting = ['street', 'town', 'district'];

const steps: Readonly<Record<Exclude<EditionAct, 'revise' | 'return' | 'take-back' | 'lock' | 'unlock'>, string>> = {
  'review-secrecy': '等待保密审查',
  discuss: '等待集体审议',
  sign: '等待签发',
  report: '等待报送上级',
  publish: '等待向社会公开',
};

/**
 * The next step of a unit's own report for whoever may take it, what streets have sent in for whoever receives it, and
 * the report that nobody has begun while its day comes near.
 */
export const reportsWaiting: WaitingSource = async (context, actor, limit) => {
  const { em, keyring } = context;
  const places = placesOf(actor, editionReaders);
  if (places.length === 0) return [];
  const own = unitIds(actor, editionReaders);
  const rows = await em.find(
    Edition,
    { state: { $ne: 'published' }, $and: [within(places), { $or: [{ unit: { $in: own } }, { state: 'reported' }] }] },
    {
      populate: ['unit'],
      strategy: 'joined',
      exclude: ['frozen', 'outline'],
      orderBy: { year: 'desc', id: 'asc' },
      limit,
    },
  );
  const norms = await em.find(Norm, { code: { $in: ['report.to-above', 'report.to-public'] } });
  const found = (rows as Edition[]).flatMap((row): Waiting[] => {
    const words = wordStep(actor, row);
    if (words === null) return [];
    return [
      {
        kind: 'report',
        title: `${row.year}年${editionNames[row.kind as EditionKind]}：${words}`,
        unit: unitOf(row),
        since: null,
        dueOn: dueOf(
          norms,
          row,
          row.state === 'reported' || row.state === 'locked' ? 'report.to-public' : 'report.to-above',
        ),
        thing: { kind: 'edition', id: keyring.ids.seal('edition', row.id) },
      },
    ];
  });
  return [...found, ...(await notBegun(context, actor, norms, limit))].slice(0, limit);
};

/** What the actor may do with an edition now, in words; null when it waits for others. */
function wordStep(actor: Actor, edition: Edition): string | null {
  const state = edition.state as EditionState;
  const own = actor.holdings.filter((one) => one.unitId === edition.unit.id).map((one) => one.role);
  // Of those above it only whoever might return it is asked to read it.
  if (own.length === 0)
    return reaches(actor, editionTable.acts.return.roles, edition.place) ? '已报送，请审阅后锁定或退回' : null;
  if (state === 'drafting' && own.some((role) => editionDrafters.includes(role))) return '正在起草';
  if (state === 'returned' && own.some((role) => editionDrafters.includes(role))) return '已退回，请修改';
  const [next] = actsOpen(editionTable, state, own).filter((act) => act in steps);
  return next === undefined ? null : steps[next as keyof typeof steps];
}

/** Reports of the year that one would draft and that are not there: late in the year itself, and early in the next. */
async function notBegun(
  { em, today }: ActContext,
  actor: Actor,
  norms: readonly Norm[],
  limit: number,
): Promise<Waiting[]> {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const of = month >= fromMonth ? year : year - 1;
  const ids = unitIds(actor, editionDrafters);
  const units = await em.find(
    OrgUnit,
    { id: { $in: ids }, kind: { $in: reporting }, validTo: null },
    { orderBy: { place: 'asc' }, limit },
  );
  const begun = await em.find(Edition, { unit: { $in: ids }, year: of, kind: 'law-government' }, { fields: ['unit'] });
  const there = new Set(begun.map((one) => one.unit.id));
  return units
    .filter((unit) => !there.has(unit.id))
    .map((unit) => ({
      kind: 'report',
      title: `${of}年${editionNames['law-government']}：尚未起草`,
      unit: { code: unit.code, name: unit.name },
      since: null,
      dueOn: dueOf(norms, { place: unit.place, year: of }, 'report.to-above'),
      thing: { kind: 'unit', id: unit.code },
    }));
}

function unitIds(actor: Actor, roles: typeof editionReaders): number[] {
  return [...new Set(actor.holdings.filter((one) => roles.includes(one.role)).map((one) => one.unitId))];
}

/** The last day: the norm names the day before which it is to be there. */
function dueOf(norms: readonly Norm[], { place, year }: { place: string; year: number }, code: string): Day | null {
  const norm = nearestNorm(
    norms.filter((one) => one.code === code),
    place,
    `${year + 1}-01-01`,
  );
  return norm && /^\d{2}-\d{2}$/.test(norm.value) ? addDays(`${year + 1}-${norm.value}`, -1) : null;
}
