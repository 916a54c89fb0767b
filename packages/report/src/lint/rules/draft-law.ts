import { wordDay } from '@linfa/domain';
import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { documentDay } from '../text/document-day.ts';
import { bareTitle } from '../text/law-titles.ts';
import { readLines } from '../text/reading.ts';
import { reportYear } from '../text/report-year.ts';

const draft = /《([^《》]{2,60}?)[(〈]?((?:修订|修正|修改)?草案|征求意见稿|送审稿)[^《》]{0,20}》/g;

/** Once a law is adopted its draft is no longer cited. */
export const draftLaw: LintRule = {
  id: 'draft-law',
  severity: 'error',
  summary: '引用了已经通过的法律的草案',
  check: (document, context) => {
    const laws = new Map(context.laws.map((law) => [bareTitle(law.title), law]));
    const year = reportYear(document, context);
    const day = documentDay(document)?.day ?? (year === undefined ? context.today : `${year}-12-31`);
    return readLines(document).flatMap((reading) =>
      [...reading.text.matchAll(draft)].flatMap((match): Fault[] => {
        const law = laws.get(bareTitle(match[1] as string));
        if (!law || law.adopted > day) return [];
        const force = law.inForce ? `，自${wordDay(law.inForce)}起施行` : '';
        return [
          faultAt(
            reading,
            { start: match.index, end: match.index + match[0].length },
            `《${law.title}》已于${wordDay(law.adopted)}通过${force}（${law.source}），不应再引用${match[2]}。`,
            `改为“《${law.title}》”，并按通过的文本核对引用的内容。`,
          ),
        ];
      }),
    );
  },
};
