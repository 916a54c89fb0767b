import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { placesAbove } from '../norms/places-above.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { exportSources } from './export-sources.ts';
import { ExportTemplate } from './export-template.entity.ts';
import { exportRunners } from './exports.policy.ts';
import { presentTemplate } from './template-for.ts';

/** What can be exported, and in which columns. */
export async function listSources({ em }: ActContext): Promise<Answer<'exports', 'sources'>> {
  return {
    sources: (await exportSources(em)).map(({ source, name, byDay, columns }) => ({
      source,
      name,
      byDay,
      columns: columns.map(({ field, label, kind, codes, personal }) => ({
        field,
        label,
        kind,
        personal: personal !== undefined,
        codes: codes && { ...codes },
      })),
    })),
  };
}

/** The templates that a unit may use: its own and those of the units above it. @throws RuleError `not-allowed`, `unknown-unit` */
export async function listTemplates(
  context: ActContext,
  input: Received<'exports', 'list'>,
): Promise<Answer<'exports', 'list'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, exportRunners);
  const after = input.after === undefined ? undefined : keyring.ids.open('export-template', input.after);
  const rows = await em.find(
    ExportTemplate,
    {
      place: { $in: placesAbove(unit.place) },
      ...(!input.retired && { retiredOn: null }),
      ...(after !== undefined && { id: { $gt: after } }),
    },
    { populate: ['unit'], orderBy: { id: 'asc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const sources = await exportSources(em);
  const last = items.at(-1);
  return {
    items: items.map((row) => presentTemplate(context, row, sources)),
    next: rows.length > input.limit && last ? keyring.ids.seal('export-template', last.id) : null,
  };
}
