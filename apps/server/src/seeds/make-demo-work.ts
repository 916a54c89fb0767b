import type { EntityManager } from '@mikro-orm/core';
import type { App } from '../app.ts';
import { ExportTemplate } from '../exports/export-template.entity.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { advanceEdition } from '../reports/advance-edition.ts';
import { Edition } from '../reports/edition.entity.ts';
import { defaultOutline } from '../reports/shipped-outlines.ts';
import { signEdition } from '../reports/sign-edition.ts';
import { loadOnce } from './load-once.ts';

/** Streets of the demo whose report of last year is signed; the first street's is left to be written. */
const signedStreets = ['demo-02', 'demo-03'];
/** Of those, the one that has sent it in. */
const reportedStreet = 'demo-02';

/** What others have done in the demo before one comes: reports that are signed, and templates for other platforms. Once for ever. */
export function makeDemoWork(app: App): Promise<boolean> {
  return loadOnce(app, 'demo-work', '', async (em) => {
    for (const code of signedStreets) await signLastYear(em, app, code);
    await makeTemplates(em);
  });
}

async function signLastYear(em: EntityManager, { now, today }: App, code: string): Promise<void> {
  const unit = await findUnit(em, code);
  const year = Number(today().slice(0, 4)) - 1;
  const kind = 'law-government';
  if ((await em.count(Edition, { unit: unit.id, year, kind })) > 0) return;
  const edition = em.create(Edition, {
    unit,
    place: unit.place,
    kind,
    year,
    state: 'discussed',
    outline: defaultOutline(kind, unit.kind),
    day: null,
    publishedOn: null,
    frozen: null,
    docxDigest: null,
    provenance: 'demo',
  });
  await em.persist(edition).flush();
  const by = { actor: 'demo', at: now() };
  await signEdition(em, unit, edition, { ...by, day: today() });
  if (code === reportedStreet) advanceEdition(em, edition, { act: 'report', ...by });
  await em.flush();
}

async function makeTemplates(em: EntityManager): Promise<void> {
  const district = await findUnit(em, 'demo');
  const made = { unit: district, place: district.place, retiredOn: null };
  em.persist([
    em.create(ExportTemplate, {
      ...made,
      name: '一表通：法律咨询',
      liveName: `${district.code}:一表通：法律咨询`,
      source: 'consultations',
      columns: [
        { field: 'unit', heading: '所属社区', format: 'plain' },
        { field: 'heldOn', heading: '服务日期', format: 'compact-day' },
        { field: 'matter', heading: '事项类别', format: 'plain' },
        { field: 'mode', heading: '服务方式', format: 'plain' },
        { field: 'client', heading: '服务对象', format: 'plain' },
        { field: 'minutes', heading: '时长（小时）', format: 'plain' },
      ],
      where: { field: 'serviceKind', is: 'consultation' },
    }),
    em.create(ExportTemplate, {
      ...made,
      name: '基层治理平台：普法活动',
      liveName: `${district.code}:基层治理平台：普法活动`,
      source: 'outreachEvents',
      columns: [
        { field: 'heldOn', heading: '活动日期', format: 'chinese-day' },
        { field: 'unit', heading: '举办单位', format: 'plain' },
        { field: 'title', heading: '活动名称', format: 'plain' },
        { field: 'kind', heading: '活动形式', format: 'plain' },
        { field: 'attendance', heading: '参加人次', format: 'plain' },
      ],
      where: { field: 'state', is: 'held' },
    }),
  ]);
  await em.flush();
}
