import type { FixedExpression, LawTitle } from '../rule.ts';
import type { Draw } from './draw.ts';

/** Test support. What sentences are written about: one place, one year, its lists. */
export interface Scene {
  readonly draw: Draw;
  readonly year: number;
  /** 街 镇 区, and what one such place calls itself */
  readonly word: '街' | '镇' | '区';
  readonly name: string;
  readonly laws: readonly LawTitle[];
  readonly expressions: readonly FixedExpression[];
  /** Drawn once, stated in several places. */
  readonly lectures: number;
  readonly served: number;
}

type Sentence = (scene: Scene) => string;

function split(draw: Draw, total: number, count: number): number[] {
  const parts: number[] = [];
  let left = total;
  for (let at = 1; at < count; at += 1) {
    const part = draw.number(0, left);
    parts.push(part);
    left -= part;
  }
  return [...parts, left];
}

function percentOf(part: number, whole: number, decimals: number): string {
  return ((part / whole) * 100).toFixed(decimals);
}

const lectures: Sentence = ({ lectures: count, draw }) =>
  `全年开展法治讲座⟦${count}场次⟧，发放宣传资料⟦${draw.number(1, 90) * 100}余份⟧。`;
const served: Sentence = ({ served: count, year }) => `${year}年累计服务居民群众⟦${count}人次⟧。`;
const mediation: Sentence = ({ draw, word }) => {
  const total = draw.number(3, 1600);
  const [neighbours, property, others] = split(draw, total, 3);
  const agreed = draw.number(1, total);
  const list = draw.chance() ? `，其中邻里纠纷⟦${neighbours}件⟧、物业纠纷⟦${property}件⟧、其他纠纷⟦${others}件⟧` : '';
  return `全${word}共受理矛盾纠纷⟦${total}件⟧${list}，调解成功⟦${agreed}件⟧，调解成功率⟦${percentOf(agreed, total, draw.number(0, 2))}%⟧。`;
};
const rateOnly: Sentence = ({ draw, word }) => {
  const total = draw.number(20, 900);
  return `我${word}排查化解涉企纠纷⟦${total}宗⟧，化解率达⟦${percentOf(draw.number(1, total), total, 1)}%⟧。`;
};
const disclosure: Sentence = ({ draw }) => {
  const total = draw.number(1, 40);
  return `收到政府信息公开申请⟦${total}宗⟧，办结⟦${total}宗⟧，办结率达⟦100%⟧。`;
};
const cases: Sentence = ({ draw, year }) =>
  `${year}年，行政复议案件⟦${draw.number(0, 9)}宗⟧，行政诉讼案件⟦${draw.number(0, 9)}宗⟧。`;
const roster: Sentence = ({ draw, year }) =>
  `${draw.one([`截至${year}年12月31日`, `截至${year}年底`, '截至12月底'])}，共有普法志愿者⟦${draw.number(2, 90)}人⟧、法律明白人⟦${draw.number(2, 300)}名⟧。`;
const training: Sentence = ({ draw }) =>
  `举办执法培训⟦${draw.number(1, 20)}期⟧，培训网格员⟦${draw.number(2, 99)}名⟧，参加考试⟦${draw.number(100, 900)}人次⟧。`;
const respectively: Sentence = ({ draw }) => {
  const names = draw.some(['城市管理', '安全生产', '环境保护', '市场监管', '劳动保障'], 2, 5);
  const joined =
    draw.chance() && names.length > 2 ? `${names.slice(0, -1).join('、')}和${names.at(-1)}` : names.join('、');
  return `${joined}检查分别完成${names.map(() => `⟦${draw.number(1, 400)}次⟧`).join('、')}，同比增长${names.map(() => `⟦${draw.number(1, 60)}.${draw.number(1, 9)}%⟧`).join('、')}。`;
};
const shared: Sentence = ({ draw }) => `下发整改通知书、告知书⟦${draw.number(1, 60)}⟧、⟦${draw.number(1, 60)}份⟧。`;
const coverage: Sentence = ({ draw }) => `在⟦${draw.number(4, 30)}个⟧社区设立人民调解委员会，覆盖率⟦100%⟧。`;
const papers: Sentence = ({ draw, name, year }) =>
  `印发《${name}${year}年法治建设工作要点》（${draw.one(['沙办', '南府', '谢街发'])}〔${year}〕${draw.number(1, 90)}号）。`;
const laws: Sentence = ({ draw, laws: known }) =>
  `组织学习${draw
    .some(known, 1, 3)
    .map(({ title }) => `《${title}》`)
    .join('')}等法律法规和党内法规。`;
const expression: Sentence = ({ draw, expressions }) => `工作中注重${draw.one(expressions).text}，各项任务有序推进。`;
const plenum: Sentence = ({ draw }) =>
  `学习贯彻${draw.one(['党的二十大和二十届二中、三中全会', '党的二十届三中全会', '党的十九届六中全会', '区委十三届六中全会'])}精神，组织专题研讨。`;
const service: Sentence = ({ draw }) =>
  draw.one([
    '畅通12345、12348两条热线，及时回应群众诉求。',
    '在“12·4”国家宪法日开展集中宣传。',
    '落实“八五”普法规划，深化“3+1”群众工作机制。',
    '按照《法治政府建设实施纲要（2021—2025年）》要求，对照第20条逐项落实。',
  ]);
const growth: Sentence = ({ draw }) =>
  `接听来电⟦${draw.number(2, 900)}次⟧，比上年增加⟦${draw.number(1, 50)}次⟧，增长⟦${draw.number(1, 90)}.${draw.number(1, 9)}%⟧。`;
const money: Sentence = ({ draw }) => `为农民工追回工资⟦${draw.number(1, 900)}.${draw.number(1, 9)}万元⟧。`;
const sums: Sentence = ({ draw }) => {
  const [one, other] = [draw.number(1, 60), draw.number(1, 60)];
  return `召开党工委会⟦${one}次⟧、办公会⟦${other}次⟧，合计⟦${one + other}次⟧。`;
};

/** Sentences about what was done; each is used at most once in a report. */
export const soundSentences: readonly Sentence[] = [
  lectures,
  served,
  mediation,
  rateOnly,
  disclosure,
  cases,
  roster,
  training,
  respectively,
  shared,
  coverage,
  papers,
  laws,
  expression,
  plenum,
  service,
  growth,
  money,
  sums,
];

/** What restates figures drawn for the whole report. */
export function restate({ lectures: count, served: people, draw }: Scene): string {
  return draw.chance()
    ? `全年开展法治讲座⟦${count}场次⟧，群众反响良好。`
    : `全年累计服务居民群众⟦${people}人次⟧，群众反响良好。`;
}
