import { agreementForms, endingGrounds, replyKinds, wordDate } from '@linfa/domain';
import { Facts } from '../shell/facts';
import { useToday } from '../words/use-today';
import { wordYuan } from '../words/word-number';
import { wordParty, type CaseDetail } from './case-words';

/** What came of it: an agreement, or why there is none. */
export function CaseAgreement({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  const { agreement } = row;
  if (agreement === null && row.endingGround === null) return null;
  const replies = agreement?.replies.map(({ party, kind, day }) => {
    const who = row.people.find((one) => one.id === party);
    return `${who ? wordParty(who) : ''}${replyKinds[kind]}，${wordDate(day, today)}`;
  });
  return (
    <section className="card">
      <h2>{agreement === null ? '结束' : '协议'}</h2>
      <Facts
        rows={[
          ['依据', row.endingGround !== null && endingGrounds[row.endingGround]],
          ['形式', agreement && agreementForms[agreement.form]],
          ['达成日期', agreement && wordDate(agreement.reachedOn, today)],
          [
            '生效日期',
            agreement && (agreement.effectiveOn ? wordDate(agreement.effectiveOn, today) : '各方签名并盖章后生效'),
          ],
          ['盖章日期', agreement?.sealedOn && wordDate(agreement.sealedOn, today)],
          ['履行期限', agreement?.performBy && wordDate(agreement.performBy, today)],
          ['涉及金额', agreement && agreement.amount > 0 && wordYuan(agreement.amount)],
          ['签名和确认', replies && replies.length > 0 && replies.join('\n')],
        ]}
      />
    </section>
  );
}
