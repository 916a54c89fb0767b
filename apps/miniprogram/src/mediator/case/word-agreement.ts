import { confirmationDue, confirmations, type Day, replyKinds, wordDate, wordPerformance } from '@linfa/domain';
import { wordLeft } from '../../words/word-left';
import { wordParty, type CaseDetail } from '../case-words';
import { wordYuan } from '../../words/word-yuan';

/** What there is to know of an agreement without its words: its days, its money, who said what to it. */
export function wordAgreement(
  row: CaseDetail,
  { form, reachedOn, effectiveOn, performBy, amount, sealedOn, replies }: NonNullable<CaseDetail['agreement']>,
  today: Day,
): readonly string[] {
  const waiting = sealedOn === null ? '还没有盖章' : '还有人没有签名';
  return [
    `${wordDate(reachedOn, today)}达成`,
    effectiveOn !== null
      ? `${wordDate(effectiveOn, today)}起生效`
      : form === 'written'
        ? `还没有生效：${waiting}`
        : '还没有生效',
    performBy === null ? '' : `履行期限：${wordDate(performBy, today)}`,
    amount > 0 ? `涉及金额${wordYuan(amount)}` : '',
    row.performance === null
      ? ''
      : `履行情况：${wordPerformance(row.performance, { registered: row.performanceRegistered, performBy, today })}`,
    row.confirmation === 'none' ? wordApply(effectiveOn, today) : `司法确认：${confirmations[row.confirmation]}`,
    ...replies.map(({ party, kind }) => {
      const who = row.people.find(({ id }) => id === party);
      return who ? `${wordParty(who)}：${replyKinds[kind]}` : '';
    }),
  ].filter((line) => line !== '');
}

/** Until when a court may be asked to confirm it; nothing once that is over or before it holds. */
function wordApply(effectiveOn: Day | null, today: Day): string {
  if (effectiveOn === null) return '';
  const until = confirmationDue(effectiveOn);
  if (until < today) return '';
  return `司法确认：各方可以一起申请，最晚${wordDate(until, today)}，${wordLeft(until, today)}`;
}
