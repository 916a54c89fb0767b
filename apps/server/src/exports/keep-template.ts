import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { exportSource, exportSources } from './export-sources.ts';
import { ExportTemplate } from './export-template.entity.ts';
import { exportKeepers } from './exports.policy.ts';
import { assertSpec, presentTemplate, templateForKeeper, type PresentedTemplate } from './template-for.ts';

/** @throws RuleError `not-allowed`, `unknown-unit`, `bad-export`, `export-name-taken` */
export async function defineTemplate(
  context: ActContext,
  input: Received<'exports', 'define'>,
): Promise<PresentedTemplate> {
  const { em } = context;
  // Two who choose the same name at once take turns at the unit.
  await em.findOne(OrgUnit, { code: input.unit }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const unit = await unitInReach(context, input.unit, exportKeepers);
  assertSpec(await exportSource(em, input.source), input);
  const row = em.create(ExportTemplate, {
    unit,
    place: unit.place,
    name: input.name,
    source: input.source,
    columns: input.columns,
    where: input.where ?? null,
    retiredOn: null,
    liveName: await freeName(context, unit.code, input.name),
  });
  await em.persist(row).flush();
  recordAct(context, { act: 'exports.define', thing: `exportTemplate:${row.id}` });
  return presentTemplate(context, row, await exportSources(em));
}

/** @throws RuleError `not-found`, `changed-meanwhile`, `export-retired`, `bad-export`, `export-name-taken` */
export async function editTemplate(
  context: ActContext,
  input: Received<'exports', 'edit'>,
): Promise<PresentedTemplate> {
  const { em } = context;
  const row = await templateForKeeper(context, input.template);
  if (row.retiredOn) throw new RuleError('export-retired');
  if (row.version !== input.version) throw new RuleError('changed-meanwhile');
  assertSpec(await exportSource(em, input.source), input);
  if (row.name !== input.name) row.liveName = await freeName(context, row.unit.code, input.name);
  row.name = input.name;
  row.source = input.source;
  row.columns = input.columns;
  row.where = input.where ?? null;
  await em.flush();
  recordAct(context, { act: 'exports.edit', thing: `exportTemplate:${row.id}` });
  return presentTemplate(context, row, await exportSources(em));
}

/** It stays to be looked up, and is used no more. @throws RuleError `not-found`, `export-retired` */
export async function retireTemplate(
  context: ActContext,
  input: Received<'exports', 'retire'>,
): Promise<PresentedTemplate> {
  const { em, today } = context;
  const row = await templateForKeeper(context, input.template);
  if (row.retiredOn) throw new RuleError('export-retired');
  row.retiredOn = today;
  row.liveName = null;
  await em.flush();
  recordAct(context, { act: 'exports.retire', thing: `exportTemplate:${row.id}` });
  return presentTemplate(context, row, await exportSources(em));
}

async function freeName({ em }: ActContext, unit: string, name: string): Promise<string> {
  const liveName = `${unit}:${name}`;
  if ((await em.count(ExportTemplate, { liveName })) > 0) throw new RuleError('export-name-taken', { name });
  return liveName;
}
