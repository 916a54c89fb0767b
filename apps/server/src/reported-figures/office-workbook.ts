import { measureUnits, quantityScale, unitWord, type Day, type MeasureUnitCode } from '@linfa/domain';
import type { Cell, SheetColumn, Workbook } from '@linfa/report';
import type { FileContext } from '../http/file-context.ts';
import { askedOfOffice, type AskedOfOffice, type OfficeSheet } from './asked-of-office.ts';
import { ReportedFigure } from './reported-figure.entity.ts';

/** The columns of a sheet to fill in, in order. The last one is hidden: it says which figure the row is. */
export const sheetColumns = {
  item: { title: '项目', width: 28, format: 'text' },
  unit: { title: '计量单位', width: 10, format: 'text' },
  period: { title: '统计期间', width: 26, format: 'text' },
  lastYear: { title: '上年同期', width: 14, format: 'decimal' },
  value: { title: '本期数值（请填写）', width: 20, format: 'text' },
  cutOff: { title: '数据截止日（期间未结束时填写）', width: 20, format: 'text' },
  document: { title: '依据文件（请填写）', width: 30, format: 'text' },
  due: { title: '填报期限', width: 14, format: 'text' },
  id: { title: '编号（请勿改动）', width: 26, format: 'text', hidden: true },
} as const satisfies Readonly<Record<string, SheetColumn>>;

/**
 * The sheet for an office that does not sign in: what it has not answered yet, a row each, with last year's value where
 * there is one and a blank for this one.
 * @throws RuleError as `askedOfOffice` does
 */
export async function officeWorkbook(
  context: FileContext,
  sheet: OfficeSheet,
): Promise<{ readonly title: string; readonly workbook: Workbook }> {
  const asked = await askedOfOffice(context, sheet);
  const before = await lastYearOf(context, asked);
  const rows = asked.requests
    .filter((request) => request.state !== 'answered')
    .map((request): Cell[] => {
      const { card } = request;
      const item = asked.items.get(card.item);
      return [
        item?.name ?? card.item,
        item?.unitWord ?? unitWord(card.unitOfMeasure as MeasureUnitCode),
        wordPeriod(card),
        before.get(keyOf(card.item, card.periodFrom, card.periodTo)) ?? null,
        null,
        null,
        null,
        request.dueOn,
        context.keyring.ids.seal('figure-request', request.id),
      ];
    });
  return {
    title: `${asked.office.name}填报表（${asked.unit.name}）`,
    workbook: { sheets: [{ name: '填报表', columns: Object.values(sheetColumns), rows }], created: context.today },
  };
}

export function wordPeriod({ periodFrom, periodTo }: Pick<ReportedFigure, 'periodFrom' | 'periodTo'>): string {
  return `${periodFrom} 至 ${periodTo}`;
}

/** By the key of this year's period: what the card of the same stretch a year before says. */
async function lastYearOf(
  { em }: FileContext,
  { unit, requests }: AskedOfOffice,
): Promise<ReadonlyMap<string, number>> {
  const keys = new Map(
    requests.map(({ card }) => [
      keyOf(card.item, yearBefore(card.periodFrom), yearBefore(card.periodTo)),
      keyOf(card.item, card.periodFrom, card.periodTo),
    ]),
  );
  const cards = await em.find(ReportedFigure, {
    unit: unit.id,
    item: { $in: [...new Set(requests.map(({ card }) => card.item))] },
    periodFrom: { $in: [...new Set(requests.map(({ card }) => yearBefore(card.periodFrom)))] },
    value: { $ne: null },
  });
  const values = new Map<string, number>();
  for (const card of cards) {
    const key = keys.get(keyOf(card.item, card.periodFrom, card.periodTo));
    if (key !== undefined && typeof card.value === 'number') values.set(key, card.value / quantityScale);
  }
  return values;
}

function keyOf(item: string, from: Day, to: Day): string {
  return `${item} ${from} ${to}`;
}

/** The 29th of February has none; the month's last day stands for it. */
function yearBefore(day: Day): Day {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return before.endsWith('-02-29') ? before.replace('-29', '-28') : before;
}

/** Whether a percentage may be typed as one. */
export function isPercent(unitOfMeasure: string): boolean {
  return measureUnits[unitOfMeasure as MeasureUnitCode].dimension === 'percent';
}
