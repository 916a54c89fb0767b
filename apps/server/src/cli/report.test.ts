import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../database/sql.ts';
import type { LinfaPlace } from '../testing/linfa-place.ts';
import { callLinfa, type Ran, runLinfa, seededPlace } from '../testing/run-linfa.ts';

describe('files and comparisons on the command line', { timeout: 120_000 }, () => {
  let place: LinfaPlace;
  beforeAll(async () => {
    place = await seededPlace();
  }, 240_000);
  afterAll(() => place.drop());

  const report = (out: string, ...more: string[]): Promise<Ran> =>
    runLinfa(place, ['report', '--unit', '沙面街道', '--year', '2024', '--out', out, ...more]);

  describe('linfa report', () => {
    it.each([
      ['docx', 'PK'],
      ['xlsx', 'PK'],
      ['html', '<!doctype html>'],
    ])('writes a whole %s, the same bytes each time', async (format, begin) => {
      const [first, second] = await Promise.all([
        report(`one.${format}`, '--format', format),
        report(`two.${format}`, '--format', format, '--json'),
      ]);
      expect(first).toMatchObject({ code: 0, err: '' });
      expect(first.out).toContain(`已写入 one.${format}`);
      expect(JSON.parse(second.out)).toMatchObject({
        file: `two.${format}`,
        format,
        title: expect.stringContaining('沙面街道') as string,
      });
      const bytes = readFileSync(join(place.folder, `one.${format}`));
      expect(bytes.subarray(0, begin.length).toString()).toBe(begin);
      expect(bytes.equals(readFileSync(join(place.folder, `two.${format}`)))).toBe(true);
    });

    it('writes what was signed, and with --draft what today’s records give, which is the same', async () => {
      expect((await report('signed.docx')).out).toContain('已签发的原件');
      expect((await report('draft.docx', '--draft')).out).toContain('草稿');
      expect(
        readFileSync(join(place.folder, 'signed.docx')).equals(readFileSync(join(place.folder, 'draft.docx'))),
      ).toBe(true);
    });

    it('takes the place of an older file and leaves nothing beside it', async () => {
      const folder = join(place.folder, 'replaced');
      mkdirSync(folder);
      writeFileSync(join(folder, 'report.docx'), 'old');
      expect((await report('replaced/report.docx')).code).toBe(0);
      expect(readdirSync(folder)).toEqual(['report.docx']);
      expect(readFileSync(join(folder, 'report.docx')).length).toBeGreaterThan(5000);
    });

    it.each(['docx', 'xlsx', 'html'])(
      'refuses a folder that is not there without leaving any part of the %s',
      async (format) => {
        const ran = await report(join('nowhere', `report.${format}`), '--format', format);
        expect(ran).toMatchObject({
          code: 1,
          out: '',
          err: expect.stringMatching(/^output-not-writable：.*所在文件夹不存在/) as string,
        });
        expect(existsSync(join(place.folder, 'nowhere'))).toBe(false);
      },
    );

    it('refuses to write over a folder and leaves no partial file', async () => {
      mkdirSync(join(place.folder, 'taken', 'report.docx'), { recursive: true });
      expect(await report('taken/report.docx')).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^output-not-writable：/) as string,
      });
      expect(readdirSync(join(place.folder, 'taken'))).toEqual(['report.docx']);
    });

    it('writes the outreach-duty report of the same unit from its shipped outline', async () => {
      const ran = await report('duty.html', '--kind', 'outreach-duty', '--format', 'html', '--json');
      expect(JSON.parse(ran.out)).toMatchObject({ signed: false, title: expect.stringContaining('普法') as string });
      expect(readFileSync(join(place.folder, 'duty.html'), 'utf8')).toContain('11场次');
    });
  });

  describe('linfa return', () => {
    const give = (...more: string[]): Promise<Ran> => callLinfa(place, ['return', '--unit', 'hetang', ...more]);

    it('adds the quarters of a year up to the year', async () => {
      const totals = await Promise.all(
        [['--year', '2024'], ...[1, 2, 3, 4].map((quarter) => ['--quarter', `2024-${quarter}`])].map(async (period) => {
          const ran = await give(...period, '--json');
          expect(ran).toMatchObject({ code: 0, err: '' });
          const { figures } = JSON.parse(ran.out) as { figures: { key: string; value: number }[] };
          return figures.find((one) => one.key === 'mediation.accepted')?.value ?? 0;
        }),
      );
      const [year, ...quarters] = totals;
      expect(year).toBe(1513);
      expect(quarters.reduce((sum, one) => sum + one, 0)).toBe(1513);
    });

    it('prints a month with its comparisons and splits', async () => {
      const { out, code } = await give('--month', '2024-05');
      expect(code).toBe(0);
      expect(out).toContain('荷塘区2024年5月人民调解统计报表');
      expect(out).toContain('上年同期\t同比\t上期\t环比');
      for (const split of ['调委会类型', '纠纷类型', '案件来源']) expect(out).toContain(split);
      expect(out).toContain('据公开数据重建，非真实记录');
    });

    it('writes it as a Word file, the same bytes each time', async () => {
      const [one, two] = await Promise.all(
        ['may.docx', 'again.docx'].map((file) => give('--month', '2024-05', '--out', join(place.folder, file))),
      );
      expect([one?.code, two?.code]).toEqual([0, 0]);
      expect(readFileSync(join(place.folder, 'may.docx')).equals(readFileSync(join(place.folder, 'again.docx')))).toBe(
        true,
      );
    });

    it.each([
      [[], 'missing-option'],
      [['--month', '2024-05', '--year', '2024'], 'missing-option'],
      [['--month', 'May'], 'bad-option'],
      [['--month', '2024-13'], 'bad-period'],
      [['--quarter', '2024-5'], 'bad-period'],
      [['--month', '2026-04'], 'year-in-future'],
      [['--month', '2024-05', '--format', 'pdf'], 'bad-option'],
      [['--month', '2024-05', '--format', 'html'], 'missing-option'],
    ])('refuses %j', async (period, code) => {
      expect(await callLinfa(place, ['return', '--unit', 'hetang', ...period])).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringMatching(new RegExp(`^${code}：`)) as string,
      });
    });
  });

  describe('linfa compare', () => {
    const compare = async (): Promise<{
      intact: boolean;
      differences: {
        kind: string;
        key: string;
        sentence: string;
        records: { change: string; recordSet: string; recordId: number }[];
      }[];
    }> => {
      const ran = await runLinfa(place, ['compare', '--unit', 'shamian', '--year', '2024', '--json']);
      expect(ran.err).toBe('');
      return JSON.parse(ran.out) as Awaited<ReturnType<typeof compare>>;
    };

    it('finds no difference in any published report', async () => {
      const all = [
        ['shamian', '2024'],
        ['nancun', '2022'],
        ['xiejiawan', '2021'],
        ['hetang', '2024'],
        ['huanzhu', '2023'],
      ] as const;
      const ran = await Promise.all(
        all.map(([unit, year]) => callLinfa(place, ['compare', '--unit', unit, '--year', year])),
      );
      expect(ran).toEqual(all.map(() => ({ code: 0, err: '', out: expect.stringContaining('没有差异') as string })));
    });

    it('names the figure and the record that changed, that was added and that is gone', async () => {
      const database = await place.open();
      const em = database.em.fork();
      const [event] = await query(em, {
        text: "select e.id as id from outreach_event e join org_unit u on e.place like concat(u.place, '%') where u.code = ? and e.kind = 'lecture' and e.held_on like '2024%' order by e.id limit 1",
        values: ['shamian'],
      });
      const id = Number(event?.['id']);
      await query(em, {
        text: 'update outreach_event set materials = materials + 7, version = version + 1 where id = ?',
        values: [id],
      });
      const changed = await compare();
      const materials = changed.differences.find((one) => one.key === 'outreach.materials');
      expect(materials?.sentence).toBe(
        `“宣传资料发放份数”签发时为4037份，现为4044份：改动1条普法活动记录（编号${id}）。`,
      );
      expect(materials?.records).toEqual([
        expect.objectContaining({ change: 'changed', recordSet: 'outreachEvents', recordId: id }),
      ]);
      expect(changed.differences.find((one) => one.key === 'outreach.lectures')).toMatchObject({
        kind: 'records',
        sentence: expect.stringContaining('仍为11场次') as string,
      });

      await query(em, {
        text: "update outreach_event set held_on = '2023-06-01', version = version + 1 where id = ?",
        values: [id],
      });
      const gone = (await compare()).differences.find((one) => one.key === 'outreach.lectures');
      expect(gone?.sentence).toBe(`“法治讲座场次”签发时为11场次，现为10场次：减少1条普法活动记录（编号${id}）。`);

      await query(em, {
        text: "update outreach_event set held_on = '2024-06-01', kind = 'lecture' where id in (select id from (select e.id as id from outreach_event e join org_unit u on e.place like concat(u.place, '%') where u.code = ? and e.kind <> 'lecture' order by e.id limit 2) as some)",
        values: ['shamian'],
      });
      const added = (await compare()).differences.find((one) => one.key === 'outreach.lectures');
      expect(added?.records.map((one) => one.change).sort()).toEqual(['added', 'added', 'removed']);
      expect((await runLinfa(place, ['compare', '--unit', 'shamian', '--year', '2024'])).out).toContain(
        '· “法治讲座场次”',
      );
    });

    it('says when what was signed has been tampered with', async () => {
      const em = (await place.open()).em.fork();
      await query(em, {
        text: "update edition_contribution set amount = amount + 1 where edition_id = (select e.id from edition e join org_unit u on e.unit_id = u.id where u.code = 'nancun') and figure_key = 'consultation.count'",
        values: [],
      });
      const ran = await runLinfa(place, ['compare', '--unit', 'nancun', '--year', '2022']);
      expect(ran).toMatchObject({ code: 1, out: expect.stringContaining('签发内容已被改动') as string });
    });

    it.each([
      ['demo', '2025', 'no-edition'],
      ['shamian', '2023', 'no-edition'],
    ])('refuses %s %s, which has no edition', async (unit, year, code) => {
      expect(await callLinfa(place, ['compare', '--unit', unit, '--year', year])).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringMatching(new RegExp(`^${code}：`)) as string,
      });
    });
  });
});
