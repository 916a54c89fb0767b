import { faultAt } from '../fault.ts';
import type { LintRule } from '../rule.ts';
import { readLines } from '../text/reading.ts';

const blank = /[＿_]{2,}/g;
/** A document's own number is given when it is signed, and stays open until then. */
const documentNumber = /[＿_]*〔[^〔〕]*〕[＿_\d]*号/g;

/** What nobody has answered prints as a blank; a report with one says nothing there. */
export const blankLeft: LintRule = {
  id: 'blank-left',
  severity: 'error',
  summary: '还有没有数的空白',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      // As long as before, so that places stay where they are.
      [...reading.text.replaceAll(documentNumber, (number) => ' '.repeat(number.length)).matchAll(blank)].map((match) =>
        faultAt(
          reading,
          { start: match.index, end: match.index + match[0].length },
          '这里还没有数，印出来是空白。',
          '向科室要数并等其填报；确实没有的，改写或删去这一句。',
        ),
      ),
    ),
};
