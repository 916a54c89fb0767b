import type { EntityManager } from '@mikro-orm/core';
import { retentionClasses } from '../../retention/retention-classes.ts';
import { dataRules } from '../data-rules.ts';
import type { ColumnRule, DataRule } from '../data-rule.ts';
import { mediationRules } from '../mediation-rules.ts';
import { mediationPurpose, purposes, workPurpose, type Purpose } from './register-purposes.ts';

const head = `# Register of personal information

Made from the code’s own rules by \`apps/server/src/my-data/register.test.ts\`, which fails when this page and the code differ (\`vitest run -u\` writes it anew). Titles and labels are those that residents read in their own export. How it is protected: [personal information](personal-information.md).

| what (table) | personal columns: as the person’s export names them, how kept | when erased on request | kept | why | ground | who sees it |
| --- | --- | --- | --- | --- | --- | --- |
`;

/** The register as a page: one line a table. @throws Error for a table whose purpose nobody has said */
export function wordRegister(em: EntityManager): string {
  return head + dataRules.map((rule) => lineOf(em, rule)).join('\n') + '\n';
}

function lineOf(em: EntityManager, rule: DataRule): string {
  const { tableName, className } = em.getMetadata().get(rule.entity);
  const { why, ground, who } = purposeOf(rule, className);
  const columns = Object.entries(rule.columns).map(([name, column]) => `${column.export ?? name}: ${kept(name)}`);
  const cells = [
    `${rule.title} (\`${tableName}\`)`,
    columns.join('; ') || 'those of the account it belongs to',
    erased(rule),
    retention(rule),
    why,
    ground,
    who,
  ];
  return `| ${cells.join(' | ')} |`;
}

function purposeOf(rule: DataRule, className: string): Purpose {
  const own = purposes[className];
  if (own) return own;
  if (mediationRules.includes(rule) && rule.rowsOf !== null) return mediationPurpose;
  if (rule.rowsOf === null) return workPurpose;
  throw new Error(`say in register-purposes.ts why ${className} is held`);
}

function kept(column: string): string {
  if (column.endsWith('Cipher')) return 'encrypted';
  return /(Index|Key)$/.test(column) ? 'keyed digest' : 'reference';
}

function erased({ rowsOf, deletesRows, columns }: DataRule): string {
  if (rowsOf === null) return 'stays: the person’s own row loses name and number';
  if (deletesRows) return 'rows are deleted';
  const ways = new Set(Object.values(columns).map(wayOf));
  return [...ways].join('; ');
}

function wayOf({ erase }: ColumnRule): string {
  if (typeof erase === 'object') return `kept (${erase.keep})`;
  return { empty: 'emptied', null: 'emptied', 'fresh-key': 'a key that leads to nobody' }[erase];
}

function retention({ entity }: DataRule): string {
  const classes = retentionClasses.filter((one) => one.entity === entity);
  const days = classes.map((one) => `${one.title}：${one.days} days after it is over`);
  return days.length > 0 ? days.join('; ') : 'archive, until erased or handed over';
}
