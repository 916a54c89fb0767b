import { measureUnits, RuleError } from '@linfa/domain';
import type { RegisterColumn } from './register.entity.ts';

export interface NewRegister {
  readonly code: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly unitWord?: string | undefined;
  readonly categories?: Readonly<Record<string, string>> | undefined;
  readonly columns: readonly RegisterColumn[];
}

const codePattern = /^[a-z][a-z0-9-]{0,38}$/;
/** Column codes stand in a JSON path. */
const columnPattern = /^[a-z][A-Za-z0-9]{0,39}$/;

/** That a register's definition is whole and its words are its own. @throws RuleError `bad-register` */
export function assertBook(register: NewRegister): void {
  const refuse = (reason: string): never => {
    throw new RuleError('bad-register', { register: register.name || register.code, reason });
  };
  if (!codePattern.test(register.code)) refuse('代码须以小写字母开头，只含小写字母、数字和连字符');
  if (register.name.trim() === '') refuse('没有名称');
  if (!Object.hasOwn(measureUnits, register.unitOfMeasure)) refuse(`没有计量单位“${register.unitOfMeasure}”`);
  const seen = new Set<string>();
  for (const column of register.columns) {
    if (!columnPattern.test(column.code)) refuse(`列代码“${column.code}”须以小写字母开头，只含字母和数字`);
    if (seen.has(column.code)) refuse(`列代码“${column.code}”重复`);
    if (column.type === 'number' && !Object.hasOwn(measureUnits, column.unit ?? ''))
      refuse(`数值列“${column.name}”没有计量单位`);
    if (column.type !== 'number' && column.unit !== undefined) refuse(`“${column.name}”不是数值列，不能有计量单位`);
    if (column.type === 'code' && Object.keys(column.codes ?? {}).length === 0)
      refuse(`选项列“${column.name}”没有选项`);
    seen.add(column.code);
  }
  for (const [type, word] of [
    ['status', '办理情况'],
    ['subject', '对象'],
  ] as const)
    if (register.columns.filter((column) => column.type === type).length > 1) refuse(`${word}列只能有一个`);
  // The names are the headings of its CSV.
  const names = ['日期', '类别', ...register.columns.map((column) => column.name)];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) refuse(`列名“${twice}”重复`);
}
