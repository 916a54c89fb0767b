import type { Quantity } from './quantities.ts';
import { isCount } from './rates.ts';
import { readLines, sentencesWithQuantities, type LineReading } from './reading.ts';
import type { TextDocument } from '../text-document.ts';

/** A count with the words for what is counted: `全年开展法治讲座11场次` counts 法治讲座. */
export interface CountedThing {
  readonly reading: LineReading;
  readonly quantity: Quantity;
  /** The noun, without verbs of holding or receiving and without words for the whole place and year; may be empty. */
  readonly noun: string;
  /** Is it said to be the whole place's number of the whole year: 全年, 共, 累计, 2024年, 现有 …? */
  readonly isTotal: boolean;
}

const neutral =
  /20\d\d年度?|全年度?|本年度?|今年(?:以来)?|一年来|年内|我?街道办事处|我?街道|我[街镇乡区县市]|全[街镇乡区县市]|辖区|累计|合计|总计|合共|共计|共有|共|已|先后|各类|各种|总数|约|近|超过?|达到?|为|现有|有|均|组织|开展|举办|举行|召开|发放|派发|受理|接待|办理|提供|推选|培养|培育|配备|聘请|建立|成立|面向|向|虽然|同时|另外|还|也|的|了|“|”/g;
const totalWord = /20\d\d年|全年|本年度|今年|一年来|累计|共|总计|合计|现有|全[街镇乡区县市]/;
const partial =
  /期间|其中|活动中|宣传[月周日]|专项|行动|季度|半年|当[天日月]|每|\d月|截[至止]|同比|上年|去年|较|新增|增加|减少|平均|社区(?!法律)|[^全]村/;

/** Every count of a document with its noun, in order. Rows of tables and quoted titles are left out. */
export function countedThings(document: TextDocument, year: number | undefined): CountedThing[] {
  return readLines(document).flatMap((reading) => {
    if (reading.isRow) return [];
    return sentencesWithQuantities(reading).flatMap(({ span, quantities }) =>
      quantities.flatMap((quantity, at) => {
        if (
          !isCount(quantity) ||
          quantity.chinese ||
          reading.enclosure.title[quantity.start] ||
          reading.enclosure.quoted[quantity.start]
        )
          return [];
        const previous = quantities[at - 1];
        const from = Math.max(span.start, quantity.start - 60);
        const before = reading.text.slice(from, quantity.start);
        const cut =
          Math.max(
            ...[...',;:、。)'].map((stop) => before.lastIndexOf(stop)),
            previous && !previous.unit.endsWith('年') ? previous.end - 1 - from : -1,
          ) + 1;
        const clause = before.slice(cut);
        const lead = reading.text.slice(span.start, quantity.start).slice(0, 400);
        const otherYear = [...lead.matchAll(/(20\d\d)年/g)].some(
          ([, stated]) => year !== undefined && Number(stated) !== year,
        );
        const noun = clause.replace(neutral, '').trim();
        return [{ reading, quantity, noun, isTotal: totalWord.test(lead) && !partial.test(lead) && !otherYear }];
      }),
    );
  });
}
