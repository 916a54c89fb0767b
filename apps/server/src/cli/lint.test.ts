import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinfaPlace } from '../testing/linfa-place.ts';
import { callLinfa, runLinfa, seededPlace } from '../testing/run-linfa.ts';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly place: string;
  readonly excerpt: string;
  readonly why: string;
  readonly fix: string;
}

const faulty = `演示街道2024年度法治政府建设年度报告
一、主要举措和成效
全年调解纠纷100件，调解成功90件，调解成功率98%。开展法治宣传45余场次。
印发《工作方案》（演办[2024]3号）。
三、存在的不足
基层执法力量薄弱。
四、2024年工作安排
`;

describe('linfa lint', { timeout: 120_000 }, () => {
  let place: LinfaPlace;
  beforeAll(async () => {
    place = await seededPlace();
  }, 240_000);
  afterAll(() => place.drop());

  function write(name: string, content: string | Uint8Array): string {
    const file = join(place.folder, name);
    writeFileSync(file, content);
    return file;
  }

  async function lint(file: string, ...more: string[]): Promise<readonly Finding[]> {
    const ran = await callLinfa(place, ['lint', file, '--json', ...more]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    return (JSON.parse(ran.out) as { findings: Finding[] }).findings;
  }

  it('finds what is wrong with somebody’s text, and says where, why and what to do', async () => {
    const file = write('faulty.txt', faulty);
    const ran = await runLinfa(place, ['lint', 'faulty.txt', '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const { findings } = JSON.parse(ran.out) as { findings: Finding[] };
    const rules = findings.map((one) => one.rule);
    for (const rule of [
      'rate-mismatch',
      'approximate-exact',
      'document-number-brackets',
      'skipped-number',
      'missing-part',
    ])
      expect(rules).toContain(rule);
    for (const one of findings) {
      expect(['error', 'warning', 'remark']).toContain(one.severity);
      for (const said of [one.place, one.why, one.fix]) expect(said).toMatch(/\S/);
    }
    expect(findings.find((one) => one.rule === 'rate-mismatch')).toMatchObject({
      place: expect.stringContaining('3') as string,
      excerpt: expect.stringContaining('98%') as string,
    });
    const { out } = await callLinfa(place, ['lint', file]);
    expect(out).toMatch(/共 \d+ 处：错误 \d+，警告 \d+，提示 \d+。\n$/);
  });

  it('reads the same faults in a web page and in Word', async () => {
    const lines = faulty.trimEnd().split('\n');
    const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
    const expected = (await lint(write('same.txt', faulty))).map((one) => one.rule).sort();
    expect(
      (
        await lint(
          write('same.html', `<!doctype html><meta charset="utf-8">${lines.map((line) => `<p>${line}</p>`).join('')}`),
        )
      )
        .map((one) => one.rule)
        .sort(),
    ).toEqual(expected);
    expect(
      (await lint(write('same.docx', zipSync({ 'word/document.xml': strToU8(document) }))))
        .map((one) => one.rule)
        .sort(),
    ).toEqual(expected);
  });

  it.each(['docx', 'html'])('finds no error in the %s that Linfa itself writes', async (format) => {
    const file = join(place.folder, `own.${format}`);
    expect(
      (await callLinfa(place, ['report', '--unit', 'shamian', '--year', '2024', '--format', format, '--out', file]))
        .code,
    ).toBe(0);
    expect((await lint(file)).filter((one) => one.severity === 'error')).toEqual([]);
  });

  it('takes the report’s year when it is told', async () => {
    const file = write('year.txt', '本街道2023年度工作报告\n一、成效\n二、2023年工作安排\n');
    expect((await lint(file, '--year', '2023')).map((one) => one.rule)).toContain('plan-for-past-year');
    expect((await lint(file, '--year', '2022')).map((one) => one.rule)).not.toContain('plan-for-past-year');
  });

  const bomb = (): Uint8Array => zipSync({ 'word/document.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 9 });

  it.each<[string, string, () => string]>([
    ['a file that is not there', 'file-missing', () => join(place.folder, 'nowhere.txt')],
    ['a folder', 'file-missing', () => folder('folder.txt')],
    ['an empty file', 'file-empty', () => write('empty.txt', '')],
    ['a kind of file that it cannot read', 'file-kind-unknown', () => write('report.pdf', '%PDF-1.7')],
    ['a text of 200 MB', 'file-too-large', () => sparse('large.txt', 200 * 1024 * 1024)],
    [
      'a text in no encoding',
      'text-encoding',
      () => write('broken.txt', Buffer.from([0xd6, 0xd0, 0xff, 0xff, 0x81, 0x20, 0xfe])),
    ],
    ['a docx that is not one', 'docx-unreadable', () => write('text.docx', '这不是 Word 文件')],
    ['a zip without a text', 'docx-unreadable', () => write('zip.docx', zipSync({ 'a.txt': strToU8('a') }))],
    [
      'a docx cut short',
      'docx-unreadable',
      () =>
        write('short.docx', zipSync({ 'word/document.xml': strToU8('<w:document/>'.repeat(5000)) }).subarray(0, 60)),
    ],
    ['a zip bomb', 'docx-bomb', () => write('bomb.docx', bomb())],
  ])('refuses %s', async (_what, code, file) => {
    const ran = await runLinfa(place, ['lint', file()]);
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(new RegExp(`^${code}：`)) as string });
  });

  it('reads a text in the older Chinese encoding', async () => {
    // 一、主要成效 / 三、存在不足 in GB18030; this platform encodes only UTF-8.
    const file = write('gb.txt', Buffer.from('d2bba1a2d6f7d2aab3c9d0a70ac8fda1a2b4e6d4dab2bbd7e30a', 'hex'));
    expect(await lint(file)).toContainEqual(
      expect.objectContaining({ rule: 'skipped-number', excerpt: expect.stringContaining('三、存在不足') as string }),
    );
  });

  it('wants one file', async () => {
    expect(await callLinfa(place, ['lint'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^missing-option：/) as string,
    });
    expect(await callLinfa(place, ['lint', 'a.txt', 'b.txt'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^unexpected-word：/) as string,
    });
  });

  function folder(name: string): string {
    const path = join(place.folder, name);
    mkdirSync(path);
    return path;
  }

  /** As large as it says, without a byte on the disk. */
  function sparse(name: string, size: number): string {
    const file = write(name, '');
    truncateSync(file, size);
    return file;
  }
});
