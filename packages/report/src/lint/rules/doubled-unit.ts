import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { readLines, type LineReading } from '../text/reading.ts';

/** Words that begin like a unit: 5项项目, 12家家庭 are right. */
const begun = new Set(
  (
    '个体 个人 个别 个案 个性 家庭 家长 家属 家政 家园 家电 家访 家教 家风 名师 名医 名单 名家 名录 名优 名人 名村 名校 ' +
    '人员 人大 人民 人才 人均 人数 人事 人口 人身 人社 人行 人武 位于 位置 位列 件均 次要 次数 次年 次日 次月 ' +
    '场地 场所 场馆 场景 场域 项目 条例 条款 条线 条目 条件 条文 条规 份额 本地 本街 本辖 本级 本区 本市 本镇 本村 本年 本人 本科 ' +
    '篇目 篇章 篇幅 起诉 起草 起步 起到 起因 宗教 宗族 宗地 例行 例会 例外 户籍 户外 户主 户口 户数 户均 ' +
    '处理 处置 处罚 处于 处室 处分 处级 处长 期刊 期间 期限 期末 期满 册数 册籍'
  ).split(' '),
);
const counted = new Set(
  '件 件次 宗 起 例 次 场 场次 期 人 人次 名 位 份 册 本 篇 条 项 个 家 户 户次 处 元 %'.split(' '),
);

/** A figure brings its unit along; one typed behind it says the unit twice (45件件). */
export const doubledUnit: LintRule = {
  id: 'doubled-unit',
  severity: 'error',
  summary: '数值后面的单位写了两遍',
  check: (document) => readLines(document).flatMap(checkLine),
};

function checkLine(reading: LineReading): Fault[] {
  const { text } = reading;
  return reading.quantities.flatMap(({ start, end, unit }) => {
    if (!counted.has(unit) || !text.slice(0, end).endsWith(unit)) return [];
    const again = [unit, ...unit].find((one) => text.startsWith(one, end));
    if (again === undefined || begun.has(text.slice(end, end + 2))) return [];
    const written = text.slice(start, end + again.length);
    return [
      faultAt(
        reading,
        { start, end: end + again.length },
        `“${written}”的单位写了两遍。`,
        `删去后面的“${again}”。插入的指标自带单位，后面不用再写。`,
      ),
    ];
  });
}
