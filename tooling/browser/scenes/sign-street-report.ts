import type { Pages } from '../open-pages.ts';
import { deskOf } from '../../weapp/journeys/staff.ts';

interface Edition {
  readonly id: string;
  readonly version: number;
}

/** One figure in one sentence. */
const outline = {
  id: 'small',
  name: '试验提纲',
  kind: 'law-government',
  skeleton: 'flat',
  levels: ['street'],
  title: '{unit}{year}年法治政府建设情况报告',
  figures: [{ figure: 'consultation.count' }],
  blocks: [{ heading: 1, text: '公共法律服务' }, { paragraph: ['全年提供法律咨询{consultation.count}。'] }],
  signature: { sealed: true },
};

/** The demo's street reports a year as its people do, up to the signature, beside the browser. */
export async function signStreetReport(pages: Pick<Pages, 'address' | 'accounts'>, year: number): Promise<void> {
  const [head, officer, signatory] = await Promise.all(
    (['justice-head', 'street-officer', 'signatory'] as const).map((one) => deskOf(pages, one)),
  );
  if (!head || !officer || !signatory) throw new Error('nobody signed in');
  const { roles } = await head<{ roles: { unit: { code: string } }[] }>('sessions.me', {});
  const opened = await head<Edition>('reports.open', { unit: roles[0]?.unit.code, year, kind: 'law-government' });
  await head('reports.editOutline', { edition: opened.id, version: opened.version, outline });
  await officer('reports.review', { edition: opened.id });
  const discussed = await head<Edition>('reports.discuss', {
    edition: opened.id,
    meeting: '街道办事处主任办公会',
    day: '2026-03-10',
  });
  await signatory('reports.sign', { edition: opened.id, version: discussed.version });
}
