import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../compose/testing/compose.ts';
import { builtIn } from '../compose/testing/dictionary.ts';
import { checkOutline } from '../outline/check-outline.ts';
import type { Outline } from '../outline/outline.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { renderDocx } from '../render/docx/render-docx.ts';
import { applyEdits } from './apply-edits.ts';
import { compareEdited, type EditedComparison } from './compare-edited.ts';
import { readTagged } from './read-tagged.ts';
import { roundTrip, sampleOf, shippedSample, small, type Sample } from './testing/samples.ts';
import { changeDocx, run } from './testing/word.ts';

const shipped = (id: string): Sample =>
  shippedSample(readFileSync(join(import.meta.dirname, `../../../../seeds/outlines/${id}.json`), 'utf8'));

const accepted = ({ outline }: Sample, { changes }: EditedComparison): Outline => {
  const changed = applyEdits(
    outline,
    changes.map((one) => one.edit),
  );
  expect(parseOutline(structuredClone(changed))).toEqual(changed);
  checkOutline(changed, builtIn);
  return changed;
};
const paragraph = (outline: Outline, at: number): unknown => (outline.blocks[at] as { paragraph: unknown }).paragraph;
const words = (pieces: EditedComparison['changes'][number]['pieces']) =>
  pieces.filter((one) => one.op !== 'same').map((one) => `${one.op === 'added' ? '+' : '-'}${one.text}`);

describe('a Word file that somebody edited', () => {
  it('shows changed prose with both texts; figures, conditions and marks around it stay', async () => {
    const compared = await roundTrip(small, (xml) =>
      xml.replace('全年提供法律咨询', '街道全年免费提供法律咨询').replace('宣传</w:t>', '宣传活动</w:t>'),
    );
    expect(
      compared.changes.map(({ id, kind, block, pieces, loses }) => [id, kind, block, words(pieces), loses]),
    ).toEqual([['c1', 'changed', 1, ['+街道', '+免费', '+活动'], []]]);
    expect(paragraph(accepted(small, compared), 1)).toEqual([
      '{year}年，街道全年免费提供法律咨询{consultation.count}，',
      {
        when: { figure: 'mediation.accepted', is: 'zero' },
        text: '没有调解。',
        otherwise: '受理调解{mediation.accepted}，成功率{mediation.success-rate}。',
      },
      { when: { figure: 'consultation.count', is: 'zero' }, text: '没有咨询。' },
      '{cutOff outreach.events}，开展“宪法”宣传活动{outreach.events}。',
    ]);
  });

  it('keeps a condition on a sentence whose words were changed', async () => {
    const compared = await roundTrip(small, (xml) => xml.replace('受理调解', '共受理纠纷'));
    expect((paragraph(accepted(small, compared), 1) as unknown[])[1]).toEqual({
      when: { figure: 'mediation.accepted', is: 'zero' },
      text: '没有调解。',
      otherwise: '共受理纠纷{mediation.accepted}，成功率{mediation.success-rate}。',
    });
  });

  it('asks about a number changed inside a figure, which stays the figure unless it is said to be text', async () => {
    const change = (xml: string): string => xml.replace(/(consultation\.count".*?<w:t[^>]*>)[^<]*/s, '$1888次');
    const asked = await roundTrip(small, change);
    const was = small.composed.document.figures.find((one) => one.id === 'consultation.count')?.text;
    expect([asked.changes, asked.numbers]).toEqual([[], [{ id: 'n1', key: 'consultation.count', was, now: '888次' }]]);
    const typed = await roundTrip(small, change, new Set(['n1']));
    expect(typed.changes.map((one) => one.loses)).toEqual([['consultation.count']]);
    expect((paragraph(accepted(small, typed), 1) as string[])[0]).toBe('{year}年，全年提供法律咨询888次，');
  });

  it('knows a figure by its place where a word processor kept the control and lost its tag', async () => {
    const compared = await roundTrip(small, (xml) =>
      xml
        .replace(/(consultation\.count".*?<w:t[^>]*>)[^<]*/s, '$1888次')
        .replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '<w:sdtPr></w:sdtPr>'),
    );
    expect([compared.changes, compared.numbers.map((one) => [one.key, one.now])]).toEqual([
      [],
      [['consultation.count', '888次']],
    ]);
  });

  it('does not ask about numbers that only our own records changed since the file was written', async () => {
    const bytes = await renderDocx(small.composed.document);
    const later = sampleOf(small.outline, { year: 2024, dictionary: builtIn, values: new Map() }).composed;
    const { changes, numbers } = compareEdited(small.outline, later, readTagged(bytes, 'a.docx'));
    expect(numbers).toEqual([]);
    expect(changes.every((one) => one.loses.length === 0)).toBe(true);
  });

  it('says which figure goes with a figure that was deleted, and offers what was typed in its place as text', async () => {
    const gone = await roundTrip(small, (xml) =>
      xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?mediation\.success-rate.*?<\/w:sdt>/s, run('很高')),
    );
    expect(gone.changes.map(({ id, loses }) => [id, loses])).toEqual([['c1', ['mediation.success-rate']]]);
    expect(JSON.stringify(paragraph(accepted(small, gone), 1))).toContain('成功率很高。');
  });

  it('takes 均为100% for the two figures that it is, as long as both its words stand', async () => {
    const before = small.composed.document.blocks[3];
    expect(JSON.stringify(before)).toContain('为');
    const kept = await roundTrip(small, (xml) => xml.replace('调委会、法律明白人', '全街调委会、法律明白人'));
    expect(paragraph(accepted(small, kept), 3)).toEqual([
      '全街调委会、法律明白人覆盖率{site.committee-coverage,roster.literate-coverage}。',
    ]);
    const apart = await roundTrip(small, (xml) => xml.replace(/(?:均|分别)为<\/w:t>/, '</w:t>'));
    expect(paragraph(accepted(small, apart), 3)).toEqual([expect.stringContaining('{site.committee-coverage}')]);
  });

  it('shows what was added and removed in its place, headings as headings', async () => {
    const compared = await roundTrip(small, (xml) =>
      xml
        .replace(/<w:p>(?:(?!<w:p>).)*?街道将继续努力.*?<\/w:p>/s, '')
        .replace(
          /(<w:p>(?:(?!<w:p>).)*?覆盖<\/w:t>)/s,
          `<w:p>${run('（二）新的一节')}</w:p><w:p>${run('新的一段，{乱}写。')}</w:p>$1`,
        ),
    );
    expect(compared.changes.map(({ kind, block, pieces }) => [kind, block, words(pieces)])).toEqual([
      ['added', 1, ['+（二）新的一节']],
      ['added', 1, ['+新的一段，{乱}写。']],
      ['removed', 4, ['-街道将继续努力，把法律服务送到居民身边。']],
    ]);
    const outline = accepted(small, compared);
    expect(outline.blocks.slice(2, 4)).toEqual([
      { heading: 2, text: '新的一节' },
      { paragraph: ['新的一段，｛乱｝写。'] },
    ]);
    expect(outline.blocks).toHaveLength(small.outline.blocks.length + 1);
  });

  it('follows a figure into another paragraph, and leaves a stranger’s control as text', async () => {
    const moved = await roundTrip(small, (xml) => {
      const control = /<w:sdt>(?:(?!<w:sdt>).)*?outreach\.events.*?<\/w:sdt>/s.exec(xml)?.[0] ?? '';
      return xml
        .replace(control, '')
        .replace(
          '把法律服务送到居民身边',
          `</w:t></w:r>${control}${control.replace('outreach.events', 'nobody.knows')}<w:r><w:t>`,
        );
    });
    expect(moved.unknown).toEqual([{ tag: 'nobody.knows', text: expect.any(String) }]);
    expect(paragraph(accepted(small, moved), 4)).toEqual([
      expect.stringMatching(/^街道将继续努力，\{outreach\.events\}\d+场次?。$/),
    ]);
  });

  it('compares a table cell by cell, and takes a rebuilt one as a whole', async () => {
    const cell = await roundTrip(small, (xml) => xml.replace('>咨询<', '>法律咨询<'));
    expect(
      cell.changes.map(({ kind, cells }) => [kind, cells.map((one) => [one.row, one.column, words(one.pieces)])]),
    ).toEqual([['table-changed', [[1, 0, ['+法律']]]]]);
    expect((accepted(small, cell).blocks[5] as { table: { rows: unknown } }).table.rows).toEqual([
      ['法律咨询', '{consultation.count}'],
      ['调解', '{mediation.accepted}'],
    ]);
    const rebuilt = await roundTrip(small, (xml) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*?调解.*?<\/w:tr>/s, ''));
    expect(rebuilt.changes.map(({ kind, loses }) => [kind, loses])).toEqual([
      ['table-rebuilt', ['mediation.accepted']],
    ]);
    expect((accepted(small, rebuilt).blocks[5] as { table: object }).table).toEqual({
      ...(small.outline.blocks[5] as { table: object }).table,
      rows: [['咨询', '{consultation.count}']],
    });
  });

  it('takes the title, addressee, signer and attachments too, and nothing of what we print around them', async () => {
    const compared = await roundTrip(small, (xml) =>
      xml
        .replace('年报告', '年度报告')
        .replace('区人民政府：', '市人民政府：')
        .replaceAll('青禾街道办事处', '青禾街道党工委')
        .replace('1. 清单', '1、任务清单')
        .replace('演示数据', '真实数据')
        .replace('2026年1月20日', '2026年2月1日'),
    );
    expect(accepted(small, compared)).toMatchObject({
      title: '{unit}{year}年度报告',
      addressee: '市人民政府：',
      signature: { signer: '青禾街道党工委' },
      attachments: ['任务清单', '说明'],
      blocks: small.outline.blocks,
    });
  });

  it('leaves what is not accepted as it was', async () => {
    const compared = await roundTrip(small, (xml) =>
      xml.replace('全年提供', '全年共提供').replace('街道将继续努力', '街道必将继续努力'),
    );
    const [first] = compared.changes;
    expect(compared.changes).toHaveLength(2);
    const outline = applyEdits(small.outline, first ? [first.edit] : []);
    expect(outline.blocks[4]).toBe(small.outline.blocks[4]);
    expect(applyEdits(small.outline, [])).toEqual(small.outline);
  });

  it('reads, once everything is accepted, as the Word file does, whatever was typed where', async () => {
    const sample = shipped('street-umbrella');
    const bytes = await renderDocx(sample.composed.document);
    const typed = fc.constantFrom('新增', '。', '“引号”', '一、', '{', '12件', '', '的', '街道');
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(400), drop: fc.nat(6), put: typed }), { maxLength: 8 }), (edits) => {
        let stretch = 0;
        const file = changeDocx(bytes, (xml) =>
          xml.replaceAll(/(<w:t[^>]*>)([^<]*)(<\/w:t>)/g, (all, open: string, text: string, close: string) => {
            stretch += 1;
            const mine = edits.filter((one) => one.at === stretch);
            if (mine.length === 0 || text.length < 8) return all;
            return (
              open +
              mine.reduce(
                (now, { drop, put, at }) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + drop),
                text,
              ) +
              close
            );
          }),
        );
        const edited = readTagged(file, 'a.docx');
        const { numbers } = compareEdited(sample.outline, sample.composed, edited);
        const compared = compareEdited(sample.outline, sample.composed, edited, new Set(numbers.map((one) => one.id)));
        const outline = accepted(sample, compared);
        const plain = (text: string): string => text.replaceAll('｛', '{').replaceAll(/[\s“”"]/g, '');
        const now = sample.recompose(outline).document;
        const body = edited.blocks.flatMap((block) =>
          block.type === 'paragraph' ? [block.runs.map((one) => one.text).join('')] : [],
        );
        for (const block of now.blocks) {
          if (block.type !== 'paragraph') continue;
          const text = plain(block.runs.map((one) => one.text).join(''));
          expect(body.map(plain).some((one) => one.includes(text) || text.includes(one))).toBe(true);
        }
        expect(plain(textOf(now)).length).toBeGreaterThan(200);
      }),
      { numRuns: 60 },
    );
  });
});
