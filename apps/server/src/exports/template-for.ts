import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { assertFilter, recordSets } from '@linfa/figures';
import type { EntityManager } from '@mikro-orm/core';
import type { ActContext } from '../http/act-context.ts';
import { reaches, type Actor } from '../http/actor.ts';
import type { ExportSource } from './export-sources.ts';

import { ExportTemplate, type ExportColumn } from './export-template.entity.ts';
import { exportKeepers, exportRunners } from './exports.policy.ts';

export type PresentedTemplate = Answer<'exports', 'define'>;
type Given = Pick<Received<'exports', 'define'>, 'source' | 'columns' | 'where'>;

/** A template that the actor may keep. @throws RuleError `not-found` */
export async function templateForKeeper(
  { em, keyring, actor }: Pick<ActContext, 'em' | 'keyring' | 'actor'>,
  sealed: string,
): Promise<ExportTemplate> {
  const row = await em.findOne(
    ExportTemplate,
    { id: keyring.ids.open('export-template', sealed) },
    { populate: ['unit'] },
  );
  if (!row || !reaches(actor, exportKeepers, row.place)) throw new RuleError('not-found');
  return row;
}

/**
 * A template that the actor may use: one of a unit that they serve, of one below it, or of one above it.
 * @throws RuleError `not-found`, `export-retired`
 */
export async function templateForRunner(
  {
    em,
    keyring,
    actor,
  }: { readonly em: EntityManager; readonly keyring: ActContext['keyring']; readonly actor: Actor | null },
  sealed: string,
): Promise<ExportTemplate> {
  const row = await em.findOne(
    ExportTemplate,
    { id: keyring.ids.open('export-template', sealed) },
    { populate: ['unit'] },
  );
  const above = actor?.holdings.some(
    (one) => exportRunners.includes(one.role) && one.place.startsWith(row?.place ?? '-'),
  );
  if (!row || !(above || reaches(actor, exportRunners, row.place))) throw new RuleError('not-found');
  if (row.retiredOn) throw new RuleError('export-retired');
  return row;
}

/** @throws RuleError `bad-export` for columns or conditions that the source does not have */
export function assertSpec(source: ExportSource, { columns, where }: Given): void {
  const refuse = (reason: string): never => {
    throw new RuleError('bad-export', { reason });
  };
  for (const { field, format, heading } of columns) {
    const of = source.columns.find((one) => one.field === field);
    if (!of) return refuse(`“${source.name}”没有“${field}”这一列`);
    const fits =
      format === 'plain' ||
      (format === 'code' && of.kind === 'code') ||
      (format === 'one-zero' && of.kind === 'flag') ||
      ((format === 'chinese-day' || format === 'compact-day') && of.kind === 'day');
    if (!fits) refuse(`“${heading}”这一列不能用这种格式`);
  }
  if (new Set(columns.map((one) => one.heading)).size < columns.length) refuse('有两列的表头相同');
  if (where) assertFilter(where, recordSets[source.set], source.name);
}

export function presentTemplate(
  context: Pick<ActContext, 'keyring' | 'actor'>,
  row: ExportTemplate,
  sources: readonly ExportSource[],
): PresentedTemplate {
  const source = sources.find((one) => one.source === row.source);
  const keeps = reaches(context.actor, exportKeepers, row.place);
  return {
    id: context.keyring.ids.seal('export-template', row.id),
    unit: { code: row.unit.code, name: row.unit.name },
    name: row.name,
    source: row.source,
    sourceName: source?.name ?? row.source,
    columns: row.columns.map((one) => ({
      ...one,
      ...(one.words && { words: { ...one.words } }),
    })) as PresentedTemplate['columns'],
    where: (row.where ?? null) as PresentedTemplate['where'],
    personal: source ? hasPersonal(source, row.columns) : false,
    retiredOn: row.retiredOn ?? null,
    version: row.version,
    may: keeps && !row.retiredOn ? ['edit', 'retire'] : [],
  };
}

export function hasPersonal(source: ExportSource, columns: readonly ExportColumn[]): boolean {
  return columns.some(({ field }) => source.columns.find((one) => one.field === field)?.personal !== undefined);
}
