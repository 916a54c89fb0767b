import type { AnswerOf } from '@linfa/contract';
import { wordMinutes } from '../words/word-minutes';

export type Sheet = AnswerOf<'dutyShifts.getSheet'>;

/** How much was done, in a line. */
export function wordLines(lines: Sheet['lines']): string {
  const minutes = lines.reduce((sum, one) => sum + one.minutes, 0);
  const persons = lines.reduce((sum, one) => sum + one.persons, 0);
  return lines.length === 0 ? '没有登记服务' : `${lines.length}条服务，${persons}人次，共${wordMinutes(minutes)}`;
}

const ways = { online: '在手机或电脑上', code: '扫码', paper: '在纸上' } as const;

/** Who signed or objected, and how. */
export function wordSignature({ became, way, by, signer, minutes, reason }: Sheet['signatures'][number]): string {
  const who = signer ?? by;
  if (became === 'objected') return `${who}提出异议：${reason}`;
  return `${who}${ways[way]}签字，时长${wordMinutes(minutes)}${signer === null ? '' : `，${by}补登`}`;
}
