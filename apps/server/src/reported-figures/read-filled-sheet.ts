import { readTypedDay, RuleError, type Day } from '@linfa/domain';
import { columnLetters, type CellValue, type SheetCell, type SheetRow } from '@linfa/report';
import type { PublicIds } from '../crypto/public-id.ts';
import type { AskedOfOffice } from './asked-of-office.ts';
import type { FigureRequest } from './figure-request.entity.ts';
import { checkAnswer, type GivenAnswer } from './keep-answer.ts';
import { isPercent, sheetColumns, wordStretch } from './office-workbook.ts';

const headings = Object.values(sheetColumns).map((column) => column.title);
const places = Object.fromEntries(Object.keys(sheetColumns).map((name, index) => [name, index])) as Readonly<
  Record<keyof typeof sheetColumns, number>
>;

export interface SheetFault {
  /** `E5` */
  readonly cell: string;
  readonly reason: string;
}

export interface FilledRows {
  readonly answers: readonly { readonly request: FigureRequest; readonly given: GivenAnswer }[];
  /** Rows that were given back without a value: they stay blanks. */
  readonly blank: readonly FigureRequest[];
  /** Rows that were filled in and are not asked for any more: the rest of the sheet counts without them. */
  readonly withdrawn: readonly FigureRequest[];
  readonly bad: readonly SheetFault[];
}

/**
 * Reads the sheet that an office filled in. What was printed must stand there still: a row that was moved or added, or
 * whose id was changed, is refused with its cell, and so are texts and formulas where a number belongs.
 */
export function readFilledSheet(
  asked: AskedOfOffice,
  rows: readonly SheetRow[],
  ids: PublicIds,
  today: Day,
): FilledRows {
  const [head, ...body] = rows;
  const wrong = headings.findIndex((title, index) => textOf(head?.cells[index]) !== title);
  if (wrong >= 0)
    return {
      answers: [],
      blank: [],
      withdrawn: [],
      bad: [{ cell: `${columnLetters(wrong)}1`, reason: `列名应为“${headings[wrong]}”，请使用下载的原表填写` }],
    };
  const reader = new FilledSheetReader(asked, ids, today);
  for (const row of body) reader.take(row);
  return reader;
}

class FilledSheetReader implements FilledRows {
  readonly answers: { request: FigureRequest; given: GivenAnswer }[] = [];
  readonly blank: FigureRequest[] = [];
  readonly withdrawn: FigureRequest[] = [];
  readonly bad: SheetFault[] = [];
  readonly #asked: AskedOfOffice;
  readonly #ids: PublicIds;
  readonly #today: Day;
  readonly #seen = new Set<number>();

  constructor(asked: AskedOfOffice, ids: PublicIds, today: Day) {
    this.#asked = asked;
    this.#ids = ids;
    this.#today = today;
  }

  take({ row, cells }: SheetRow): void {
    const fault = (column: number, reason: string): void => {
      this.bad.push({ cell: `${columnLetters(column)}${row}`, reason });
    };
    const extra = cells.findIndex((cell, index) => index >= headings.length && cell !== undefined);
    if (extra >= 0) return fault(extra, '表格右侧有多出的内容');
    const formula = cells.findIndex((cell) => cell?.formula);
    if (formula >= 0) return fault(formula, '请填写数值，不要用公式');
    const request = this.#requestOf(textOf(cells[places.id]));
    if (!request) return fault(places.id, cells[places.id] ? '编号被改动，或不是这张表的行' : '多出的一行，没有编号');
    if (this.#seen.has(request.id)) return fault(places.id, '编号重复');
    this.#seen.add(request.id);
    const { card } = request;
    const item = this.#asked.items.get(card.item);
    if (!item) return fault(places.item, '没有这个项目');
    if (textOf(cells[places.item]) !== item.name) return fault(places.item, `项目应为“${item.name}”，请勿改动或移动`);
    if (textOf(cells[places.period]) !== wordStretch(card)) return fault(places.period, '统计期间被改动');
    const value = cells[places.value]?.value;
    if (request.state === 'withdrawn') {
      if (value) this.withdrawn.push(request);
      return;
    }
    if (!value) return this.#leaveBlank(request, cells, fault);
    if (request.state === 'answered') return fault(places.value, '这一项已经填报，如需更改请先退回');
    const quantity = amountOf(value, isPercent(card.unitOfMeasure));
    if (quantity === undefined) return fault(places.value, '不是数，请只填数字');
    const cutOff = dayOf(cells[places.cutOff]);
    if (cutOff === null) return fault(places.cutOff, '不是日期');
    const document = textOf(cells[places.document]);
    if (document === '') return fault(places.document, '请写明依据文件');
    if ([...document].length > 200) return fault(places.document, '最多200个字');
    const given = { quantity, document, cutOff };
    try {
      checkAnswer(item, card, given, this.#today);
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      return fault(['bad-cut-off', 'day-in-future'].includes(error.code) ? places.cutOff : places.value, error.message);
    }
    this.answers.push({ request, given });
  }

  #requestOf(sealed: string): FigureRequest | undefined {
    try {
      const id = this.#ids.open('figure-request', sealed);
      return this.#asked.requests.find((one) => one.id === id);
    } catch (error) {
      if (error instanceof RuleError) return undefined;
      throw error;
    }
  }

  /** Nothing is nothing, never 0; but a paper without its number was hardly meant. */
  #leaveBlank(request: FigureRequest, cells: SheetRow['cells'], fault: (column: number, reason: string) => void): void {
    if (cells[places.document]) fault(places.value, '写了依据文件，没有填数值；是零请填 0');
    else if (request.state !== 'answered') this.blank.push(request);
  }
}

function textOf(cell: SheetCell | undefined): string {
  const value = cell?.value;
  if (value?.is === 'text') return value.text.trim();
  return value?.is === 'day' ? value.day : value?.is === 'number' ? String(value.number) : '';
}

function amountOf(value: CellValue, isShare: boolean): number | undefined {
  if (value.is !== 'number' || (value.percent && !isShare)) return undefined;
  // The decimal digits stay as they are, which a multiplication would not grant.
  return value.percent ? Number(`${value.number}e2`) : value.number;
}

/** undefined where nothing stands, null where it is no day. */
function dayOf(cell: SheetCell | undefined): Day | undefined | null {
  const value = cell?.value;
  if (!value) return undefined;
  if (value.is === 'day') return value.day;
  const read = value.is === 'text' || value.is === 'number' ? readTypedDay(textOf(cell)) : { fault: '' };
  return 'value' in read ? read.value : null;
}
