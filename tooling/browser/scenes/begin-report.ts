import { deskOf } from '../../weapp/journeys/staff.ts';
import type { Pages } from '../open-pages.ts';

/** A draft of the demo's street with one paragraph, begun beside the browser. */
export async function beginWith(
  pages: Pick<Pages, 'address' | 'accounts'>,
  { year, paragraph }: { readonly year: number; readonly paragraph: string },
): Promise<void> {
  const head = await deskOf(pages, 'justice-head');
  const { roles } = await head<{ roles: { unit: { code: string } }[] }>('sessions.me', {});
  const edition = await head<{ id: string; version: number }>('reports.open', {
    unit: roles[0]?.unit.code,
    year,
    kind: 'law-government',
  });
  const figures = [...paragraph.matchAll(/\{([^}]*)\}/g)].map(([, figure]) => ({ figure }));
  await head('reports.editOutline', {
    edition: edition.id,
    version: edition.version,
    outline: {
      id: 'small',
      name: '试验提纲',
      kind: 'law-government',
      skeleton: 'flat',
      levels: ['street'],
      title: '{unit}{year}年法治政府建设情况报告',
      figures,
      blocks: [{ heading: 1, text: '公共法律服务' }, { paragraph: [paragraph] }],
      signature: { sealed: true },
    },
  });
}
