import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '@linfa/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../../audit/audit-entry.entity.ts';
import { pdf } from '../../files/testing/sample-files.ts';
import { uploadAs } from '../../files/testing/upload-as.ts';
import { ReportedItem } from '../../reported-figures/reported-item.entity.ts';
import { startTestServer, type SignedIn, type TestServer } from '../../testing/start-test-server.ts';
import { buildEdition, smallOutline } from '../testing/build-edition.ts';

type WireOutline = Parameters<SignedIn['api']['reports']['editOutline']>[0]['outline'];
const secret = '张三丰的遗产纠纷';

describe('the evidence pack of a report', { timeout: 120_000 }, () => {
  let server: TestServer;
  let head: SignedIn, officer: SignedIn, signatory: SignedIn, adviser: SignedIn, stranger: SignedIn;
  let edition: string;
  const logged: string[] = [];
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { street, community, otherStreet } = server.units;
    head = await server.signInStaff('justice-head', street);
    officer = await server.signInStaff('street-officer', street);
    signatory = await server.signInStaff('signatory', street);
    stranger = await server.signInStaff('justice-head', otherStreet);
    adviser = await server.signInStaff('adviser', community);
    for (const day of ['2025-05-06', '2025-06-10', '2025-06-11'])
      logged.push(
        (
          await adviser.api.consultations.logConsultation({
            community: 'd-1-1',
            line: {
              day,
              mode: 'on-site',
              channel: 'walk-in',
              matter: 'family',
              result: 'answered',
              minutes: 20,
              summary: secret,
            },
          })
        ).id,
      );
    const em = server.app.fork();
    await em
      .persist(
        em.create(ReportedItem, {
          code: 'petitions',
          name: '信访件数',
          unitOfMeasure: 'case',
          unitWord: null,
          addsOverUnits: false,
        }),
      )
      .flush();
    const year = { unit: 'd-1', from: '2025-01-01', to: '2025-12-31' };
    const { items } = await officer.api.reportedFigures.requestFigures({
      ...year,
      due: '2026-03-20',
      asks: [{ item: 'petitions', office: 'd-1-1' }],
    });
    const liaison = await server.signInStaff('liaison', community);
    const paper = await uploadAs(server, liaison, { bytes: pdf, name: '信访统计表.pdf' });
    await liaison.api.reportedFigures.submitFigure({
      sheet: items[0]!.id,
      value: 7,
      document: '统计表',
      files: [paper],
    });
    edition = await buildEdition(server, { unit: street, year: 2025, state: 'drafting' });
    const outline = {
      ...smallOutline,
      figures: [...smallOutline.figures, { figure: 'reported.petitions' }],
      blocks: [...smallOutline.blocks, { paragraph: ['信访{reported.petitions}。'] }],
    };
    await head.api.reports.editOutline({ edition, version: 1, outline: structuredClone(outline) as WireOutline });
  });
  afterAll(() => server.close());

  const take = (who: SignedIn | null, of = edition) =>
    fetch(
      `${server.address}/api/files/reports/${of}.zip`,
      who ? { headers: { authorization: `Bearer ${who.token}` } } : {},
    );
  async function unpack(who = officer) {
    const response = await take(who);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      bytes,
      name: decodeURIComponent(response.headers.get('content-disposition') ?? ''),
      files: unzipSync(bytes),
    };
  }
  const rowsOf = (bytes: Uint8Array) =>
    readXlsx(bytes).rows.map((row) =>
      row.cells.map((cell) => {
        const value = cell?.value;
        if (value?.is === 'number') return value.number;
        return value?.is === 'text' ? value.text : null;
      }),
    );

  it('holds a draft, its figures, the records by sealed ids, the papers, and the digest of each', async () => {
    const { name, files } = await unpack();
    expect(name).toContain('依据包（草稿）.zip');
    expect(Object.keys(files)).toEqual([
      '说明.txt',
      '报告（草稿）.docx',
      '指标口径与数值.xlsx',
      '清单/01-法律咨询次数.xlsx',
      '依据文件/01-信访件数-信访统计表.pdf',
      '摘要SHA256.txt',
    ]);
    const digests = strFromU8(files['摘要SHA256.txt']!)
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(digests).toEqual(
      Object.entries(files)
        .filter(([path]) => path !== '摘要SHA256.txt')
        .map(([path, bytes]) => [createHash('sha256').update(bytes).digest('hex'), path]),
    );
    expect(Buffer.from(files['依据文件/01-信访件数-信访统计表.pdf']!).equals(Buffer.from(pdf))).toBe(true);
    const [headings, ...rows] = rowsOf(files['清单/01-法律咨询次数.xlsx']!);
    expect(headings).toEqual(['序号', '记录编号', '单位', '日期', '计入', '版本', '来源']);
    expect(rows.map((row) => [row[0], row[2], row[4], row[5]])).toEqual(
      [1, 2, 3].map((at) => [at, '试验东街道第一社区', 1, 1]),
    );
    for (const [path, bytes] of Object.entries(files)) {
      const inside =
        path.endsWith('.xlsx') || path.endsWith('.docx')
          ? Object.values(unzipSync(bytes)).map((one) => strFromU8(one))
          : [strFromU8(bytes, true)];
      expect({ path, leaks: inside.some((one) => one.includes(secret)) }).toEqual({ path, leaks: false });
    }
  });

  it('holds what was signed, to the byte, whatever became of the records since', async () => {
    await officer.api.reports.review({ edition });
    const { version } = await head.api.reports.discuss({ edition, meeting: '会', day: '2026-03-10' });
    await signatory.api.reports.sign({ edition, version });
    const word = Buffer.from(
      await (
        await fetch(`${server.address}/api/files/reports/${edition}.docx`, {
          headers: { authorization: `Bearer ${head.token}` },
        })
      ).arrayBuffer(),
    );
    await adviser.api.consultations.amend({
      consultation: logged[0]!,
      version: 1,
      reason: '实为上一年',
      change: { day: '2024-12-31' },
    });
    const { name, bytes, files } = await unpack();
    expect(name).not.toContain('草稿');
    expect(Buffer.from(files['报告.docx']!).equals(word)).toBe(true);
    expect(strFromU8(files['说明.txt']!)).toContain(createHash('sha256').update(word).digest('hex'));
    const [headings, ...rows] = rowsOf(files['清单/01-法律咨询次数.xlsx']!);
    expect(headings?.slice(5)).toEqual(['签发时版本', '更正情况']);
    expect(rows.map((row) => row.slice(5))).toEqual([
      [1, '签发后已更正'],
      [1, '签发后未更正'],
      [1, '签发后未更正'],
    ]);
    expect(Buffer.from((await unpack()).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is for those who read the report, and each who takes it is put on record', async () => {
    const taken = () => server.app.fork().find(AuditEntry, { act: 'reports.evidencePack' }, { orderBy: { id: 'asc' } });
    const before = (await taken()).length;
    expect((await take(null)).status).toBe(401);
    expect((await take(stranger)).status).toBe(404);
    expect((await take(adviser)).status).toBe(404);
    expect((await take(officer, 'A'.repeat(22))).status).toBe(404);
    expect((await taken()).length).toBe(before);
    await (await take(officer)).arrayBuffer();
    const last = (await taken()).at(-1);
    expect([(await taken()).length, last?.actor]).toEqual([before + 1, `person:${officer.person.id}`]);
    const { steps } = await officer.api.reports.get({ edition });
    expect(steps.at(-1)).toMatchObject({ act: 'reports.evidencePack', by: '工作人员乙' });
  });
});
