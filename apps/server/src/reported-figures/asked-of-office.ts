import { LockMode } from '@mikro-orm/core';
import { period, RuleError, type Day } from '@linfa/domain';
import { reaches, type Actor } from '../http/actor.ts';
import type { FileContext } from '../http/file-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { FigureRequest } from './figure-request.entity.ts';
import { ReportedItem } from './reported-item.entity.ts';
import { figureAnswerers, figureAskers } from './reported-figures.policy.ts';

/** More than that is asked of no office at once. */
const mostRows = 500;

export interface OfficeSheet {
  /** Whose figures are asked for, its office, and the stretch that the periods lie in. */
  readonly unit: string;
  readonly office: string;
  readonly from: Day;
  readonly to: Day;
}

export interface AskedOfOffice {
  readonly unit: OrgUnit;
  readonly office: OrgUnit;
  /** Whether the office itself is at work, and not whoever asked it. */
  readonly byOffice: boolean;
  /** Oldest first, with their cards. */
  readonly requests: readonly FigureRequest[];
  readonly items: ReadonlyMap<string, ReportedItem>;
}

/**
 * Everything asked of one office for one unit, for those who ask and for the office itself; locked when it is to be
 * answered. @throws RuleError `not-allowed`, `unknown-unit`, `bad-period`, `nothing-asked`
 */
export async function askedOfOffice(
  context: Pick<FileContext, 'em' | 'keyring' | 'today'> & { readonly actor: FileContext['actor'] | null },
  sheet: OfficeSheet,
  lock = false,
): Promise<AskedOfOffice> {
  const { em } = context;
  const { from, to } = period(sheet.from, sheet.to);
  const unit = await unitByCode(context, sheet.unit);
  const office = await unitByCode(context, sheet.office);
  const asks = reaches(context.actor, figureAskers, unit.place);
  if (!asks && !answersFor(context.actor, office)) throw new RuleError('not-allowed');
  const asked = await em.find(
    FigureRequest,
    { office: office.id, card: { unit: unit.id, periodFrom: { $gte: from }, periodTo: { $lte: to } } },
    { orderBy: { id: 'asc' }, limit: mostRows },
  );
  // By their ids: a lock over the cards' table as well would make strangers wait.
  const requests = lock
    ? await em.find(
        FigureRequest,
        { id: { $in: asked.map((request) => request.id) } },
        { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
      )
    : asked;
  await em.populate(requests, ['card.unit', 'office']);
  if (requests.length === 0) throw new RuleError('nothing-asked', { office: office.name });
  const codes = [...new Set(requests.map((request) => request.card.item))];
  const items = new Map((await em.find(ReportedItem, { code: { $in: codes } })).map((one) => [one.code, one]));
  return { unit, office, byOffice: !asks, requests, items };
}

function answersFor(actor: Actor | null, office: OrgUnit): boolean {
  return reaches(actor, figureAnswerers, office.place);
}
