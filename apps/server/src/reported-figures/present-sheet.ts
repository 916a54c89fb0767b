import type { Answer } from '@linfa/contract';
import {
  actsOpen,
  awaitsAnswer,
  figureRequestTable,
  quantityScale,
  unitWord,
  type FigureRequestAct,
  type FigureRequestState,
  type MeasureUnitCode,
  type Role,
} from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { filesOf, type PresentedFile } from '../files/present-files.ts';
import { reaches } from '../http/actor.ts';
import { FigureAnswer } from './figure-answer.entity.ts';
import type { FigureRequest } from './figure-request.entity.ts';
import { lastYearOf } from './last-year-of.ts';
import { ReportedItem } from './reported-item.entity.ts';
import { figureAnswerers, figureAskers } from './reported-figures.policy.ts';

export type PresentedSheet = Answer<'reportedFigures', 'submitFigure'>;
export type PresentedItem = PresentedSheet['item'];

/** Sheets as they stand today. A value that is not there is null, never 0. */
export async function presentSheets(context: ActContext, rows: readonly FigureRequest[]): Promise<PresentedSheet[]> {
  const { em, keyring, today } = context;
  await em.populate([...rows], ['card.unit', 'office']);
  const items = new Map(
    (await em.find(ReportedItem, { code: { $in: [...new Set(rows.map((row) => row.card.item))] } })).map((one) => [
      one.code,
      one,
    ]),
  );
  const answers = await lastAnswers(context, rows);
  const before = await lastYearOf(
    em,
    rows.map(({ card }) => card),
  );
  return rows.map((row) => {
    const { card, office } = row;
    const item = items.get(card.item);
    const last = answers.get(row.id);
    const standing = row.state === 'answered' ? last : undefined;
    return {
      id: keyring.ids.seal('figure-request', row.id),
      item: item
        ? presentItem(item)
        : { code: card.item, name: card.item, unitWord: unitWord(card.unitOfMeasure as MeasureUnitCode) },
      unit: { code: card.unit.code, name: card.unit.name },
      office: { code: office.code, name: office.name },
      from: card.periodFrom,
      to: card.periodTo,
      due: row.dueOn,
      state: row.state as FigureRequestState,
      overdue: awaitsAnswer(row.state) && row.dueOn < today,
      late: typeof row.answeredOn === 'string' && row.answeredOn > row.dueOn,
      value: typeof card.value === 'number' ? card.value / quantityScale : null,
      lastYear: before.get(card.id) ?? null,
      document: card.document,
      files: [...(standing?.files ?? [])],
      answeredBy: standing?.by ?? null,
      cutOff: card.cutOff ?? null,
      remark: card.remark ?? '',
      returned: row.state === 'returned' ? (last?.given ?? null) : null,
      remindedOn: row.remindedOn ?? null,
      may: mayDo(context, row),
    };
  });
}

export function presentItem(item: ReportedItem): PresentedItem {
  return {
    code: item.code,
    name: item.name,
    unitWord: item.unitWord ?? unitWord(item.unitOfMeasure as MeasureUnitCode),
  };
}

interface LastAnswer {
  readonly given: NonNullable<PresentedSheet['returned']>;
  readonly by: 'office' | 'staff';
  readonly files: readonly PresentedFile[];
}

/** The last answer of each sheet that has one, with its papers: it stands, or it was returned. */
async function lastAnswers(
  context: ActContext,
  rows: readonly FigureRequest[],
): Promise<ReadonlyMap<number, LastAnswer>> {
  const answered = rows.filter((row) => row.state !== 'asked').map((row) => row.id);
  if (answered.length === 0) return new Map();
  const answers = await context.em.find(
    FigureAnswer,
    { request: { $in: answered } },
    { orderBy: { id: 'asc' }, populate: ['filledSheet'] },
  );
  const last = [...new Map(answers.map((answer) => [answer.request.id, answer])).values()];
  const sheets = new Set(last.flatMap(({ filledSheet }) => (filledSheet ? [filledSheet.id] : [])));
  const papers = await filesOf(
    context,
    'figure-answer',
    last.map((answer) => answer.id),
  );
  const sheetPapers = await filesOf(context, 'filled-sheet', [...sheets]);
  return new Map(
    last.map(({ id, request, filledSheet, value, document, cutOff }) => [
      request.id,
      {
        given: { value: value / quantityScale, document, cutOff: cutOff ?? null },
        by: filledSheet && !filledSheet.byOffice ? 'staff' : 'office',
        files: [...(papers.get(id) ?? []), ...((filledSheet && sheetPapers.get(filledSheet.id)) ?? [])],
      },
    ]),
  );
}

function mayDo(context: ActContext, row: FigureRequest): FigureRequestAct[] {
  const actor = actorOf(context);
  const held: Role[] = [
    ...figureAskers.filter((role) => reaches(actor, [role], row.card.place)),
    ...figureAnswerers.filter((role) => reaches(actor, [role], row.officePlace)),
  ];
  return actsOpen(figureRequestTable, row.state as FigureRequestState, held).filter(
    (act) => act !== 'remind' || row.remindedOn !== context.today,
  );
}
