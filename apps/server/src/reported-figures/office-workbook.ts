import { awaitsAnswer, measureUnits, unitWord, wordDay, wordPeriod, type MeasureUnitCode } from '@linfa/domain';
import type { Cell, SheetColumn, Workbook } from '@linfa/report';
import type { FileContext } from '../http/file-context.ts';
import { askedOfOffice, type OfficeSheet } from './asked-of-office.ts';
import { lastYearOf } from './last-year-of.ts';
import type { ReportedFigure } from './reported-figure.entity.ts';

/** The columns of a sheet to fill in, in order. The last one is hidden: it says which figure the row is. */
export const sheetColumns = {
  item: { title: '项目', width: 28, format: 'text' },
  unit: { title: '计量单位', width: 10, format: 'text' },
  period: { title: '统计期间', width: 32, format: 'text' },
  lastYear: { title: '上年同期', width: 14, format: 'decimal' },
  value: { title: '本期数值（请填写）', width: 20, format: 'text' },
  cutOff: { title: '数据截止日（期间未结束时填写）', width: 20, format: 'text' },
  document: { title: '依据文件（请填写）', width: 30, format: 'text' },
  due: { title: '填报期限', width: 17, format: 'text' },
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
  const before = await lastYearOf(
    context.em,
    asked.requests.map(({ card }) => card),
  );
  const rows = asked.requests
    .filter((request) => awaitsAnswer(request.state))
    .map((request): Cell[] => {
      const { card } = request;
      const item = asked.items.get(card.item);
      return [
        item?.name ?? card.item,
        item?.unitWord ?? unitWord(card.unitOfMeasure as MeasureUnitCode),
        wordStretch(card),
        before.get(card.id) ?? null,
        null,
        null,
        null,
        wordDay(request.dueOn),
        context.keyring.ids.seal('figure-request', request.id),
      ];
    });
  return {
    // With its period: an office may have the sheets of two years side by side.
    title: `${asked.office.name}${wordPeriod(sheet)}填报表（${asked.unit.name}）`,
    workbook: { sheets: [{ name: '填报表', columns: Object.values(sheetColumns), rows }], created: context.today },
  };
}

/** The stretch that a card is asked for, as the sheet says it. */
export function wordStretch({ periodFrom, periodTo }: Pick<ReportedFigure, 'periodFrom' | 'periodTo'>): string {
  return wordPeriod({ from: periodFrom, to: periodTo });
}

/** Whether a percentage may be typed as one. */
export function isPercent(unitOfMeasure: string): boolean {
  return measureUnits[unitOfMeasure as MeasureUnitCode].dimension === 'percent';
}
