import type { EntityManager } from '@mikro-orm/core';
import { placeStep } from '@linfa/figures';
import { provenanceNotice, renderDoor, type DoorReport } from '@linfa/report';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { query } from '../database/sql.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Edition } from '../reports/edition.entity.ts';
import type { Face } from './built-face.ts';
import { reportPath } from './report-address.ts';
import { nonceOf } from './security-headers.ts';
import { isStaffHost, type Addresses } from './staff-host.ts';

const doorWords = { '/m': '居民办事', '/admin': '工作人员登录' } as const;

/** The first page: every published report, and the ways to the residents' and, where it is at the same host, the staff's side. */
export function doorPage(app: App, faces: readonly Face[], addresses: Addresses) {
  return async (ctx: Context): Promise<void> => {
    const here = faces.filter(({ at }) => at !== '/admin' || isStaffHost(ctx, addresses));
    ctx.type = 'html';
    ctx.body = renderDoor(await listReports(app.fork()), {
      demo: app.demo,
      nonce: nonceOf(ctx),
      ways: [...here.map(({ at }) => ({ label: doorWords[at], href: `${at}/` })), { label: '帮助', href: '/help/' }],
    });
  };
}

async function listReports(em: EntityManager): Promise<DoorReport[]> {
  // The title as it was signed, without the whole of what was.
  const titles = await query(em, {
    text: "select id, frozen->>'$.document.title' as title from edition where state = 'published'",
    values: [],
  });
  const titleOf = new Map(titles.map((row) => [Number(row['id']), String(row['title'])]));
  const editions = await em.find(
    Edition,
    { state: 'published' },
    { populate: ['unit'], exclude: ['frozen', 'outline'], orderBy: { place: 'asc', year: 'desc', kind: 'asc' } },
  );
  const places = [...new Set(editions.flatMap((one) => above(one.place)))];
  const names = new Map((await em.find(OrgUnit, { place: { $in: places } })).map((one) => [one.place, one.name]));
  return editions.map((one): DoorReport => {
    const href = reportPath(one.unit.code, one.year, one.kind);
    const notice = provenanceNotice(one.provenance as 'demo');
    return {
      unitName: one.unit.name,
      placeWord: above(one.place)
        .flatMap((place) => names.get(place) ?? [])
        .join(' '),
      year: one.year,
      title: titleOf.get(one.id) ?? `${one.unit.name}${one.year}年度报告`,
      href,
      docxHref: `${href}/report.docx`,
      remarks: notice === '' ? [] : [notice],
    };
  });
}

/** The places of what lies above a unit. */
function above(place: string): string[] {
  return Array.from({ length: place.length / placeStep - 1 }, (_, index) => place.slice(0, (index + 1) * placeStep));
}
