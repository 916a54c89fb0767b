import { RuleError } from '@linfa/domain';
import type { Workbook } from './workbook.ts';

const longestName = 31;
const mostColumns = 16_384;

/**
 * Refuses what spreadsheet programs would not open, before anything is written.
 * @throws RuleError `bad-workbook`
 */
export function checkWorkbook({ sheets }: Workbook): void {
  if (sheets.length === 0) refuse('没有工作表');
  const names = new Set<string>();
  for (const { name, columns } of sheets) {
    if (name.trim() === '' || name.length > longestName) refuse(`工作表名称“${name}”为空或超过 ${longestName} 个字`);
    if (/[[\]:*?/\\]|^'|'$/.test(name) || /[\p{Cc}\p{Cs}]/u.test(name)) refuse(`工作表名称“${name}”含有不允许的字符`);
    if (name.toLowerCase() === 'history') refuse(`工作表名称“${name}”是保留名称`);
    if (names.has(name.toLowerCase())) refuse(`工作表名称“${name}”重复`);
    names.add(name.toLowerCase());
    if (columns.length === 0 || columns.length > mostColumns) refuse(`工作表“${name}”有 ${columns.length} 列`);
  }
}

export function refuse(reason: string): never {
  throw new RuleError('bad-workbook', { reason });
}
