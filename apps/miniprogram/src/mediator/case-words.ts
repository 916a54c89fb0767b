import type { AnswerOf } from '@linfa/contract';
import { type Day, wordDate } from '@linfa/domain';
import { partySides } from '@linfa/domain';

export type CaseRow = AnswerOf<'mediation.listCases'>['items'][number];
export type CaseDetail = AnswerOf<'mediation.get'>;
export type CaseParty = CaseDetail['people'][number];
export type CaseAct = CaseDetail['may'][number];

export interface Clock {
  /** In a few letters: `还剩12天`. */
  readonly tag: string;
  readonly tone: 'quiet' | 'pine' | 'clay' | 'red';
  /** Which clock it is and until when; empty where none runs. */
  readonly line: string;
}

/** Which clock runs for a case, and how many days are left of it. */
export function clockOf(row: CaseRow, today: Day): Clock {
  const { daysLeft, dueOn, outcome, followedUp, concludedOn } = row;
  if (daysLeft !== null && dueOn !== null) {
    const line = `调解期限：${wordDate(dueOn, today)}`;
    if (daysLeft < 0) return { tag: `超期${-daysLeft}天`, tone: 'red', line };
    if (daysLeft === 0) return { tag: '今天到期', tone: 'clay', line };
    return { tag: `还剩${daysLeft}天`, tone: daysLeft <= 7 ? 'clay' : 'pine', line };
  }
  const ended = concludedOn === null ? '' : `${wordDate(concludedOn, today)}结案`;
  if (outcome === 'agreed' && !followedUp) return { tag: '待回访', tone: 'clay', line: ended };
  return { tag: '已结案', tone: 'quiet', line: ended };
}

/** `申请人 赵**，被申请人 孙**`, or that one may not know. */
export function wordParties(parties: CaseRow['parties']): string {
  if (parties.length === 0) return '限定知悉范围，不显示当事人';
  return parties.map(wordParty).join('，');
}

export function wordParty({ name, side }: Pick<CaseParty, 'name' | 'side'>): string {
  return `${partySides[side]} ${name}`;
}
