import type { TextDocument } from '../text-document.ts';
import { openingOf } from './reading.ts';

/**
 * Is this an annual report on law-based government, the kind whose parts and deadlines are laid down? Its title or
 * opening says so; a return, or a report on outreach duties, is none.
 */
export function isLawGovernmentReport(document: TextDocument): boolean {
  const opening = openingOf(document);
  const title = document.title ?? opening.find(({ text }) => text.length <= 60 && /报告/.test(text))?.text ?? '';
  if (/普法|宣传教育|调解|统计/.test(title) && !title.includes('法治政府')) return false;
  return /法治(?:政府|建设|工作)|依法行政|依法治/.test(
    title + opening.map(({ text }) => text.slice(0, 2000)).join('\n'),
  );
}
