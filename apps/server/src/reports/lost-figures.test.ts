import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FigureDefinition } from '../figures/figure-definition.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { buildEdition, smallOutline } from './testing/build-edition.ts';

describe('a draft whose figure is gone', { timeout: 240_000 }, () => {
  let server: TestServer;
  let head: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    head = await server.signInStaff('justice-head', server.units.street);
  }, 180_000);
  afterAll(() => server.close());

  it('opens whole, says which, prints a blank there, and is kept again once it does without', async () => {
    const edition = await buildEdition(server, { unit: server.units.street, year: 2025, state: 'drafting' });
    const { id: figure } = await head.api.figures.define({
      unit: 'd-1',
      definition: {
        id: 'd-1.lectures',
        name: '自办讲座',
        kind: 'count',
        unit: 'act',
        of: { set: 'outreachEvents', where: { field: 'kind', is: 'lecture' } },
      },
    });
    const { figures, ...rest } = smallOutline;
    const outline = {
      ...rest,
      figures: [...figures, { figure, name: '自办讲座' }],
      blocks: [
        ...smallOutline.blocks,
        {
          paragraph: [
            `举办讲座{${figure}}，咨询{consultation.count}。`,
            { when: { figure, is: 'positive' as const }, text: '另有安排。' },
          ],
        },
      ],
    };
    const { version } = await head.api.reports.editOutline({ edition, version: 1, outline: outline as never });
    expect((await head.api.reports.get({ edition })).lost).toEqual([]);
    await server.app.fork().nativeDelete(FigureDefinition, { code: figure });

    const opened = await head.api.reports.get({ edition });
    expect(opened.lost).toEqual(['自办讲座']);
    expect(JSON.stringify(opened.outline)).toContain(`举办讲座{${figure}}`);
    const printed = JSON.stringify(opened.document);
    expect(printed).toContain('【指标已停用】');
    expect(printed).toContain('另有安排');
    const looked = await head.api.reports.preview({ edition, outline: opened.outline });
    expect(JSON.stringify(looked.document)).toContain('【指标已停用】');
    // Neither kept nor signed with a figure that nobody can open.
    const keep = (given: object, at: number) =>
      head.api.reports.editOutline({ edition, version: at, outline: given as never });
    expect((await refusalOf(keep(outline, version))).code).toBe('outline-bad-figure');
    const mended = JSON.parse(
      JSON.stringify({ ...outline, figures: outline.figures.filter((one) => one.figure !== figure) })
        .replaceAll(`{${figure}}`, '多场')
        .replaceAll(`"figure":"${figure}"`, '"figure":"consultation.count"'),
    ) as object;
    await keep(mended, version);
    expect((await head.api.reports.get({ edition })).lost).toEqual([]);
  });
});
