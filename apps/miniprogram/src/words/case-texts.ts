import type { AnswerOf } from '@linfa/contract';

type SessionText = AnswerOf<'mediation.revealDetails'>['sessions'][number];

/** The parts of a record of mediation by name, in the order in which it is read. */
export function partsOfRecord(session: SessionText): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: '地点', text: session.venue },
    { name: '到场', text: session.present.join('、') },
    { name: '调解事项', text: session.matter },
    { name: '各方陈述', text: session.statements },
    { name: '依据', text: session.principles },
    { name: '证据', text: session.evidence },
    { name: '结果', text: session.result },
  ];
}

/** Several things one a line with their numbers; one alone as it is. */
export function numbered(lines: readonly string[]): string {
  return lines.length > 1 ? lines.map((line, index) => `${index + 1}. ${line}`).join('\n') : (lines[0] ?? '');
}
