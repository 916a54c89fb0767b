import { measureUnits, readTypedAmount, readTypedDay, type MeasureUnitCode, type Typed } from '@linfa/domain';
import type { CellValue, SheetCell } from '@linfa/report';
import { codeFor, type CsvColumn } from './csv-columns.ts';
import type { RegisterColumn } from './register.entity.ts';

/** What a cell says in its column: a text, a day or a number, or why it says nothing of the kind. */
export function readImportCell({ of, codes }: CsvColumn, cell: SheetCell): Typed<string | number> {
  const { value } = cell;
  if (!value) return { fault: '公式没有算出结果' };
  if (value.is === 'error') return { fault: `是错误值 ${value.text.slice(0, 20)}` };
  if (value.is === 'time') return { fault: '是时刻，不是日期' };
  const type = of === 'day' ? 'day' : of === 'category' ? 'code' : of.type;
  if (type === 'day') return dayIn(value);
  if (of !== 'day' && of !== 'category' && of.type === 'number') return amountIn(of, cell, value);
  const text = textIn(value);
  return { value: codes ? codeFor(codes, text) : text };
}

function dayIn(value: CellValue): Typed<string> {
  if (value.is === 'day') return { value: value.day };
  return value.is === 'text' || value.is === 'number' ? readTypedDay(textIn(value)) : { fault: '不是日期' };
}

function amountIn(column: RegisterColumn, { merged }: SheetCell, value: CellValue): Typed<number> {
  // Each of the cells would count it once more.
  if (merged) return { fault: '合并单元格里的数不能分给各行，请拆开' };
  const own = column.unit as MeasureUnitCode;
  if (value.is === 'text')
    return readTypedAmount(value.text, [
      ...(column.unitWord === undefined ? [] : [column.unitWord]),
      ...measureUnits[own].words,
    ]);
  if (value.is !== 'number') return { fault: value.is === 'day' ? '是日期，不是数' : '不是数' };
  if (!value.percent) return { value: value.number };
  // The decimal digits stay as they are, which a multiplication would not grant.
  return own === 'percent' ? { value: Number(`${value.number}e2`) } : { fault: '是百分数' };
}

function textIn(value: CellValue): string {
  if (value.is === 'text') return value.text.trim();
  if (value.is === 'day') return value.day;
  if (value.is === 'number') return String(value.number);
  return value.is === 'flag' && value.flag ? '是' : '否';
}
