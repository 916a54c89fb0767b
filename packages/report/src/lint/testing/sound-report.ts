import { wordChineseNumber } from '../text/chinese-number.ts';
import { headingNumber, type HeadingLevel } from '../text/heading.ts';
import type { LintContext } from '../rule.ts';
import type { Draw } from './draw.ts';
import { restate, soundSentences, type Scene } from './sound-sentences.ts';

export type Skeleton = 'umbrella' | 'flat' | 'block';
export type Part = 'duty' | 'shortcomings' | 'plan';
export type Role =
  | 'title'
  | 'number'
  | 'addressee'
  | 'opening'
  | 'results-heading'
  | 'heading'
  | 'result'
  | 'duty'
  | 'shortcomings'
  | 'plan-heading'
  | 'plan'
  | 'signer'
  | 'date';

/** Test support. A line with marked figures, and what it is there for. */
export interface SoundLine {
  readonly role: Role;
  readonly text: string;
  readonly level?: HeadingLevel;
  readonly ordinal?: number;
}

export interface SoundReport {
  readonly scene: Scene;
  readonly lines: readonly SoundLine[];
  /** Prints marks as this report does: full- or half-width. */
  readonly style: (text: string) => string;
}

export interface SoundOptions {
  readonly skeletons?: readonly Skeleton[];
  readonly without?: Part;
}

/** A report with no fault in it: skeleton, letter form, marks, sentences, numbers and dates vary. */
export function buildSoundReport(
  draw: Draw,
  lists: Pick<LintContext, 'laws' | 'expressions'>,
  options: SoundOptions = {},
): SoundReport {
  const word = draw.one(['街', '镇', '区'] as const);
  const name = `${draw.one(['青石', '临江', '柳湾', '东桥'])}${{ 街: '街道', 镇: '镇', 区: '区' }[word]}`;
  const year = draw.number(2021, 2026);
  const scene: Scene = {
    draw,
    year,
    word,
    name,
    ...lists,
    lectures: draw.number(3, 90),
    served: draw.number(21, 4000),
  };
  const skeleton = draw.one<Skeleton>(options.skeletons ?? ['umbrella', 'flat', 'block']);
  const results = resultParagraphs(scene);
  const body =
    skeleton === 'block'
      ? blockBody(scene, results, options.without)
      : headedBody(scene, results, skeleton, options.without);
  const half = draw.chance();
  const style = (text: string): string =>
    half
      ? text.replace(
          /[，：；（）]/g,
          (mark) => ({ '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' })[mark] as string,
        )
      : text;
  const lines = [...openingLines(scene), ...body, ...closingLines(scene)];
  return { scene, style, lines: lines.map((line) => ({ ...line, text: style(line.text) })) };
}

function resultParagraphs(scene: Scene): string[] {
  const sentences = scene.draw.some(soundSentences, 8, soundSentences.length).map((sentence) => sentence(scene));
  const paragraphs: string[] = [];
  while (sentences.length > 0) paragraphs.push(sentences.splice(0, scene.draw.number(1, 4)).join(''));
  return [...paragraphs, restate(scene)];
}

function openingLines({ draw, year, name, word }: Scene): SoundLine[] {
  const lines: SoundLine[] = [{ role: 'title', text: `${name}${year}年度法治政府建设工作报告` }];
  if (draw.chance())
    lines.push(
      { role: 'number', text: `${draw.one(['临办', '柳府函'])}〔${year + 1}〕${draw.number(1, 40)}号` },
      { role: 'addressee', text: '区人民政府：' },
    );
  return [
    ...lines,
    {
      role: 'opening',
      text: `${year}年，我${word}坚持以习近平新时代中国特色社会主义思想为指导，扎实推进依法行政。现将${draw.one(['有关情况', `${year}年法治政府建设情况`, `${year}年工作总结和${year + 1}年工作计划`])}报告如下：`,
    },
  ];
}

const headings = [
  '深入学习习近平法治思想',
  '规范行政执法行为',
  '化解矛盾纠纷',
  '加强法治宣传',
  '完善公共法律服务',
  '健全依法决策机制',
  '优化营商环境',
];
const dutyText =
  '党政主要负责人切实履行推进法治建设第一责任人职责，成立由书记任组长的领导小组，专题研究部署法治建设工作，带头述法。';
const shortcomingsText = '一是执法力量不足，专业人员偏少；二是普法形式单一，群众参与不够。';
const planText = '将继续加强学习，规范执法，把矛盾化解在基层，办好群众身边的法治实事。';

function headedBody(
  scene: Scene,
  results: readonly string[],
  skeleton: Skeleton,
  without: Part | undefined,
): SoundLine[] {
  const { draw, year } = scene;
  let top = 0;
  const heading = (role: Role, title: string): SoundLine => ({
    role,
    level: 1,
    ordinal: (top += 1),
    text: `${headingNumber(1, top)}${title}`,
  });
  const lines: SoundLine[] = [];
  if (skeleton === 'umbrella') {
    lines.push(heading('results-heading', draw.one([`${year}年法治政府建设主要举措和成效`, '主要工作情况'])));
    const duty: SoundLine[] =
      without === 'duty'
        ? []
        : [
            {
              role: 'duty',
              level: 2,
              ordinal: 1,
              text: `（一）党政主要负责人履行推进法治建设第一责任人职责情况。${dutyText}`,
            },
          ];
    lines.push(
      ...duty,
      ...results.flatMap((text, at) =>
        subSection(draw, at + duty.length + 1, headings[at % headings.length] as string, text),
      ),
    );
  } else {
    if (without !== 'duty')
      lines.push(heading('heading', '加强党对法治政府建设的领导'), { role: 'duty', text: dutyText });
    results.forEach((text, at) =>
      lines.push(heading(at === 0 ? 'results-heading' : 'heading', headings[at % headings.length] as string), {
        role: 'result',
        text,
      }),
    );
  }
  if (without !== 'shortcomings')
    lines.push(heading('heading', draw.one(['存在的不足和原因', '存在的问题和困难', `${year}年度存在的主要问题`])), {
      role: 'shortcomings',
      text: shortcomingsText,
    });
  if (without !== 'plan')
    lines.push(
      heading(
        'plan-heading',
        draw.one(['下一年度工作打算', `${year + 1}年度推进法治政府建设的主要安排`, '下一步工作安排']),
      ),
      { role: 'plan', text: planText },
    );
  return lines;
}

function subSection(draw: Draw, ordinal: number, title: string, text: string): SoundLine[] {
  const number = headingNumber(2, ordinal);
  if (draw.chance()) return [{ role: 'result', level: 2, ordinal, text: `${number}${title}。${text}` }];
  return [
    { role: 'heading', level: 2, ordinal, text: `${number}${title}` },
    { role: 'result', level: 3, ordinal: 1, text: `1.抓好日常工作。${text}` },
    { role: 'result', level: 3, ordinal: 2, text: '2.抓好督促检查。建立台账，逐项销号。' },
  ];
}

function blockBody({ word }: Scene, results: readonly string[], without: Part | undefined): SoundLine[] {
  const lines: SoundLine[] = results.map((text, at) => ({
    role: 'result',
    ordinal: at + 1,
    text: `${wordChineseNumber(at + 1)}是${headings[at % headings.length]}。${text}`,
  }));
  if (without !== 'duty') lines.unshift({ role: 'duty', text: dutyText });
  if (without !== 'shortcomings')
    lines.push({ role: 'shortcomings', text: `同时，我${word}法治政府建设仍存在一些不足：${shortcomingsText}` });
  if (without !== 'plan') lines.push({ role: 'plan', text: `下一步，我${word}${planText}` });
  return lines;
}

function closingLines({ draw, name, year }: Scene): SoundLine[] {
  const day = draw.one([
    `${year}年12月31日`,
    `${year + 1}年1月${draw.number(2, 31)}日`,
    `${year + 1}年2月${draw.number(1, 28)}日`,
  ]);
  return [
    { role: 'signer', text: `${name}${name.endsWith('街道') ? '办事处' : '人民政府'}` },
    { role: 'date', text: day },
  ];
}
