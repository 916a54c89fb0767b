import { headingNumber } from '../text/heading.ts';
import { wordChineseNumber } from '../text/chinese-number.ts';
import type { Role, SoundLine, SoundOptions, SoundReport } from './sound-report.ts';

/** Test support. A report with one fault put in, and where it stands (counted from 1; 0: the whole text). */
export interface Faulty {
  readonly lines: readonly string[];
  readonly line: number;
}

export interface Injector {
  readonly rule: string;
  /** What the report must be like for this fault to have a place in it. */
  readonly options?: SoundOptions;
  readonly inject: (report: SoundReport) => Faulty;
}

/** Puts a sentence at the end of one of the paragraphs about what was done. */
export function addSentence(report: SoundReport, sentence: string): Faulty {
  const places = report.lines.flatMap(({ role }, at) => (role === 'result' ? [at] : []));
  const at = report.scene.draw.one(places);
  return replaceLine(report, at, `${(report.lines[at] as SoundLine).text}${report.style(sentence)}`);
}

function replaceLine(report: SoundReport, at: number, text: string): Faulty {
  return { lines: report.lines.map((line, index) => (index === at ? text : line.text)), line: at + 1 };
}

export function replaceRole(report: SoundReport, role: Role, write: (line: SoundLine) => string): Faulty {
  const at = report.lines.findIndex((line) => line.role === role);
  return replaceLine(report, at, report.style(write(report.lines[at] as SoundLine)));
}

/** Gives a numbered line, not the first of its list, the number after its own. */
export function skipNumber(report: SoundReport): Faulty {
  const numbered = report.lines.flatMap(({ ordinal, level }, at) =>
    ordinal !== undefined && ordinal > 1 && level !== 3 ? [at] : [],
  );
  const at = report.scene.draw.one(numbered);
  const { text, level, ordinal = 0 } = report.lines[at] as SoundLine;
  const [old, wrong] =
    level === undefined
      ? [`${wordChineseNumber(ordinal)}是`, `${wordChineseNumber(ordinal + 1)}是`]
      : [headingNumber(level, ordinal), headingNumber(level, ordinal + 1)];
  return replaceLine(report, at, text.replace(report.style(old), report.style(wrong)));
}

/** States something among the results, and something that contradicts it at the end of the shortcomings. */
export function contradict(report: SoundReport, statement: string, contradiction: string): Faulty {
  const stated = addSentence(report, statement);
  const at = report.lines.findIndex(({ role }) => role === 'shortcomings');
  return {
    lines: stated.lines.map((line, index) => (index === at ? `${line}${report.style(contradiction)}` : line)),
    line: at + 1,
  };
}

/** A report built without one of its parts, in which the part's words occur in passing. */
export function mentionInPassing(report: SoundReport, sentence: string): Faulty {
  return { ...addSentence(report, sentence), line: 0 };
}
