import { faultAt } from '../fault.ts';
import type { Fault, LintContext, LintRule } from '../rule.ts';
import { fold } from '../text/fold.ts';
import { bareTitle } from '../text/law-titles.ts';
import { differsByOne, indexPhrases, nearMisses, type NearMiss } from '../text/near-misses.ts';
import { readLines, type LineReading } from '../text/reading.ts';

/** A stretch that differs by one character from a fixed expression or the title of a law is a misprint of it. */
export const misprint: LintRule = {
  id: 'misprint',
  severity: 'error',
  summary: '固定用语、法律名称写错一个字',
  check: (document, context) => {
    const index = indexPhrases(context.expressions);
    const titles = titlesByLength(context);
    return readLines(document).flatMap((reading) => {
      const wrong = wrongTitles(reading, titles);
      const phrases = nearMisses(reading.text, index).filter(
        ({ start, end }) => !wrong.some((title) => title.start <= start && end <= title.end),
      );
      return [...phrases.map((miss) => phraseFault(reading, miss)), ...wrong];
    });
  },
};

function phraseFault(reading: LineReading, { start, end, phrase }: NearMiss): Fault {
  const why = `“${reading.text.slice(start, end)}”与固定用语“${phrase.text}”只差一个字，多半是错字或漏字（${phrase.source}）。`;
  return misprintFault(reading, start, end, why, phrase.text);
}

function misprintFault(reading: LineReading, start: number, end: number, why: string, right: string): Fault {
  return faultAt(reading, { start, end }, why, `改为“${right}”；确实另有所指的，可不改。`);
}

type Titles = ReadonlyMap<
  number,
  readonly { readonly bare: string; readonly title: string; readonly source: string }[]
>;

function titlesByLength({ laws }: LintContext): Titles {
  const titles = new Map<number, { bare: string; title: string; source: string }[]>();
  for (const { title, source } of laws) {
    // the full form too, so that a slip in 中华人民共和国 is seen
    for (const bare of new Set([withoutEdition(title), fold(title)]))
      titles.set(bare.length, [...(titles.get(bare.length) ?? []), { bare, title, source }]);
  }
  return titles;
}

function wrongTitles(reading: LineReading, titles: Titles): Fault[] {
  return [...reading.text.matchAll(/《([^《》]{4,60})》/g)].flatMap((match): Fault[] => {
    const bare = withoutEdition(match[1] as string);
    if (bare.length < 4 || titles.get(bare.length)?.some((law) => law.bare === bare)) return [];
    const near = [0, 1, -1]
      .flatMap((by) => titles.get(bare.length + by) ?? [])
      .find((law) => differsByOne(bare, law.bare) && isSlip(bare, law.bare));
    if (!near) return [];
    const start = match.index + 1;
    return [
      misprintFault(
        reading,
        start,
        start + (match[1] as string).length,
        `“${match[1]}”与法律名称“${near.title}”只差一个字（${near.source}）。`,
        near.title,
      ),
    ];
  });
}

/** Without a year, a draft's or an edition's remark in brackets at the end. */
function withoutEdition(title: string): string {
  return bareTitle(title).replace(/\((?:修订|修正|修改|草案|征求|试行|20)[^)]*\)$/, '');
}

/** Titles that differ in punctuation or in 的 alone are let pass, and so are other laws told apart by their first character. */
function isSlip(written: string, title: string): boolean {
  const plain = (text: string): string => text.replace(/[、,()—\-的]/g, '');
  return plain(written) !== plain(title) && written[0] === title[0];
}
