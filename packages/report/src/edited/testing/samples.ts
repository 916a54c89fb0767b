import { composeWithSources, type ComposeInput, type Composed } from '../../compose/compose-report.ts';
import { answerOutline, someRecords } from '../../compose/testing/answer.ts';
import { builtIn } from '../../compose/testing/dictionary.ts';
import type { Outline } from '../../outline/outline.ts';
import { parseOutline } from '../../outline/parse-outline.ts';
import { suppressDocument } from '../../suppress/suppress-document.ts';
import { renderDocx } from '../../render/docx/render-docx.ts';
import { compareEdited, type EditedComparison } from '../compare-edited.ts';
import { readTagged } from '../read-tagged.ts';
import { changeDocx } from './word.ts';

/** Test support. A report and how it is composed. */
export interface Sample {
  readonly outline: Outline;
  readonly composed: Composed;
  readonly recompose: (outline: Outline) => Composed;
}

export function sampleOf(
  outline: Outline,
  input: Omit<ComposeInput, 'outline' | 'day' | 'provenance' | 'unit'>,
): Sample {
  const recompose = (of: Outline): Composed =>
    composeWithSources({
      ...input,
      outline: of,
      unit: { code: 'a', name: '青禾街道', levelWord: '街道' },
      day: '2026-01-20',
      provenance: 'demo',
    });
  return { outline, composed: recompose(outline), recompose };
}

/** An outline that ships with Linfa; the test that calls reads its file. */
export function shippedSample(json: string): Sample {
  const outline = parseOutline(JSON.parse(json));
  return sampleOf(outline, {
    year: 2024,
    dictionary: builtIn,
    values: answerOutline(outline, builtIn, 2024, someRecords),
  });
}

export const small: Sample = (() => {
  const outline: Outline = {
    id: 'a',
    name: '试',
    kind: 'law-government',
    skeleton: 'letter',
    levels: [],
    title: '{unit}{year}年报告',
    addressee: '区人民政府：',
    figures: [
      { figure: 'consultation.count' },
      { figure: 'mediation.accepted' },
      { figure: 'mediation.success-rate' },
      { figure: 'site.committee-coverage' },
      { figure: 'roster.literate-coverage' },
      { figure: 'outreach.events', cutOff: '11-30' },
    ],
    blocks: [
      { heading: 1, text: '{year}年工作' },
      {
        paragraph: [
          '{year}年，全年提供法律咨询{consultation.count}，',
          {
            when: { figure: 'mediation.accepted', is: 'zero' },
            text: '没有调解。',
            otherwise: '受理调解{mediation.accepted}，成功率{mediation.success-rate}。',
          },
          { when: { figure: 'consultation.count', is: 'zero' }, text: '没有咨询。' },
          '{cutOff outreach.events}，开展“宪法”宣传{outreach.events}。',
        ],
      },
      { heading: 2, text: '覆盖' },
      { paragraph: ['调委会、法律明白人覆盖率{site.committee-coverage,roster.literate-coverage}。'] },
      { paragraph: ['街道将继续努力，把法律服务送到居民身边。'] },
      {
        table: {
          caption: '主要数据',
          columns: [
            { title: '项目', align: 'left', width: 2 },
            { title: '数量', align: 'right', width: 1 },
          ],
          rows: [
            ['咨询', '{consultation.count}'],
            ['调解', '{mediation.accepted}'],
          ],
          note: '按受理日期统计',
        },
      },
    ],
    signature: { sealed: true, signer: '青禾街道办事处' },
    attachments: ['清单', '说明'],
  };
  return sampleOf(outline, {
    year: 2024,
    dictionary: builtIn,
    values: answerOutline(outline, builtIn, 2024, someRecords),
  });
})();

/** What is seen of a change when its Word file comes back. */
export async function roundTrip(
  sample: Sample,
  change: (xml: string) => string,
  typed?: ReadonlySet<string>,
): Promise<EditedComparison> {
  const bytes = changeDocx(await renderDocx(suppressDocument(sample.composed.document)), change);
  return compareEdited(sample.outline, sample.composed, readTagged(bytes, '改稿.docx'), typed);
}
