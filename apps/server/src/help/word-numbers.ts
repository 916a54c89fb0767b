import { unitWord } from '@linfa/domain';
import {
  additivity,
  builtInFigures,
  describe,
  Dictionary,
  kindWords,
  recordSets,
  registerFigures,
  reportedFigure,
  type Definition,
  type RegisterShape,
} from '@linfa/figures';
import { readShared, type SharedSeeds } from '../seeds/seed-files.ts';

const head = `# 数字怎么算

这一页由指标目录生成，与系统实际计数用的是同一份定义；命令是 \`npm run -s linfa -- numbers --out docs/handbook/numbers.md\`。

- 报告里的每个数字都是一个指标。在工作台的“指标字典”里可以看到本单位能用的全部指标，包括自己单位定义的。
- “统计期”是报告的年度；报告写明截至某月的，到那一天为止。
- “能不能相加”说的是：各单位的数、各时段的数能否直接相加。不能相加的，系统会按原始记录重新计算，不会相加。
- 数字背后的记录，在工作台里点数字就能看到。
`;

/** The page of the handbook that says how every number is counted, from the definitions that count them. */
export function wordNumbers({ registers, items }: Pick<SharedSeeds, 'registers' | 'items'> = readShared()): string {
  // What holds where no unit has set a rule of its own.
  const builtIn = builtInFigures({ mediation: { refusedEntersTotal: false, source: '人民调解法第十七条' } });
  const ofRegisters = registers.flatMap((one) => registerFigures(one as RegisterShape));
  const ofOffices = items.map(reportedFigure);
  const dictionary = new Dictionary([...builtIn, ...ofRegisters, ...ofOffices]);
  const sections = new Map<string, Definition[]>();
  for (const one of builtIn) {
    const [section = '其他'] = recordsOf(one, dictionary);
    sections.set(section, [...(sections.get(section) ?? []), one]);
  }
  sections.set('台账', ofRegisters);
  sections.set('其他部门数据', ofOffices);
  const text = [...sections].map(
    ([name, figures]) =>
      `## ${name}（${figures.length}个）\n\n${figures.map((one) => wordFigure(one, dictionary, registers as readonly RegisterShape[])).join('\n\n')}`,
  );
  return `${head}\n${text.join('\n\n')}\n`;
}

function wordFigure(figure: Definition, dictionary: Dictionary, registers: readonly RegisterShape[]): string {
  const { units, time } = additivity(figure, dictionary);
  const adds = (allowed: true | string): string => (allowed === true ? '可以相加' : `不能相加（${allowed}）`);
  return [
    `### ${figure.name}`,
    '',
    `- 计什么：${describe(figure, dictionary, registers)}`,
    ...(figure.rule === undefined ? [] : [`- 规则：${figure.rule}。`]),
    `- 单位：${figure.unitWord || unitWord(figure.unit) || '无'}；算法：${kindWords[figure.kind]}`,
    `- 依据哪些记录：${recordsOf(figure, dictionary).join('、')}`,
    `- 能不能相加：各单位之间${adds(units)}；各时段之间${adds(time)}`,
  ].join('\n');
}

/** The kinds of records that a figure is counted from, in words. */
function recordsOf(figure: Definition, dictionary: Dictionary): string[] {
  switch (figure.kind) {
    case 'ratio':
      return distinct([figure.of, figure.over].flatMap((id) => recordsOf(dictionary.get(id), dictionary)));
    case 'change':
      return recordsOf(dictionary.get(figure.of), dictionary);
    case 'total':
      return distinct(figure.of.flatMap((id) => recordsOf(dictionary.get(id), dictionary)));
    case 'register':
      return ['台账条目'];
    case 'reported':
      return ['科室填报的数据和附件'];
    default:
      return [recordSets[figure.of.set].label];
  }
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
