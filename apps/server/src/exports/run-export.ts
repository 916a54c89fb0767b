import type { Answer, Received } from '@linfa/contract';
import { period, RuleError, revealReasons } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import type { ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import type { FileContext } from '../http/file-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { countRows, exportRows, type ExportAsked } from './export-rows.ts';
import { exportSource } from './export-sources.ts';
import type { ExportTemplate } from './export-template.entity.ts';
import { exportRunners } from './exports.policy.ts';
import { hasPersonal, templateForRunner } from './template-for.ts';

interface RunInput {
  readonly template: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  /** A key of `revealReasons`; empty to leave names and words masked. */
  readonly reason: string;
}

/**
 * What a run is to write. Whoever wants names and words as they are says why, and it is written down.
 * @throws RuleError `not-found`, `export-retired`, `bad-period`, `unknown-unit`, `not-allowed`
 */
export async function askedExport(
  context: Pick<FileContext, 'em' | 'keyring' | 'actor' | 'now'>,
  input: RunInput,
): Promise<{ readonly template: ExportTemplate; readonly asked: ExportAsked }> {
  const template = await templateForRunner(context, input.template);
  const unit = await unitInReach(context, input.unit, exportRunners);
  const source = await exportSource(context.em, template.source);
  const reveal = input.reason !== '' && hasPersonal(source, template.columns);
  if (reveal) {
    if (!Object.hasOwn(revealReasons, input.reason))
      throw new RuleError('bad-export', { reason: '请选择查看个人信息的理由' });
    if (!reaches(context.actor, source.revealers, unit.place)) throw new RuleError('not-allowed');
  }
  recordAct(context, {
    act: 'exports.run',
    thing: `exportTemplate:${template.id}`,
    reason: `${unit.code} ${input.from} ${input.to}${reveal ? ` ${input.reason}` : ''}`,
  });
  await context.em.flush();
  return {
    template,
    asked: {
      source,
      columns: template.columns,
      where: template.where ?? null,
      unit,
      period: period(input.from, input.to),
      reveal,
    },
  };
}

/** The first rows, masked, so that one sees what will come. */
export async function previewExport(
  context: ActContext,
  input: Received<'exports', 'preview'>,
): Promise<Answer<'exports', 'preview'>> {
  const template = await templateForRunner(context, input.template);
  const unit = await unitInReach(context, input.unit, exportRunners);
  const source = await exportSource(context.em, template.source);
  const asked: ExportAsked = {
    source,
    columns: template.columns,
    where: template.where ?? null,
    unit,
    period: shortPeriod(input.from, input.to),
    reveal: false,
  };
  const rows: Answer<'exports', 'preview'>['rows'] = [];
  for await (const row of exportRows(context, asked, 10)) rows.push([...row]);
  return {
    headings: template.columns.map((one) => one.heading),
    rows,
    count: await countRows(context, asked),
  };
}
