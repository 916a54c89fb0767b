import { Text, View } from '@tarojs/components';
import { agreementForms, confirmations, type Day, wordDate, wordPerformance } from '@linfa/domain';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { wordLeft } from '../../words/word-left';
import { wordYuan } from '../../words/word-yuan';
import type { OwnCase } from '../own-mediation';

export interface AgreementCardProps {
  readonly row: OwnCase;
  readonly agreement: NonNullable<OwnCase['agreement']>;
  readonly today: Day;
}

/** The agreement's days: since when it holds, by when it is to be kept, until when a court may be asked. */
export function AgreementCard({ row, agreement, today }: AgreementCardProps) {
  const { form, reachedOn, performBy, amount, effectiveOn, applyBy } = agreement;
  const asks = row.confirmation === 'none' && applyBy !== null && applyBy >= today;
  return (
    <Card title="达成的协议" flush>
      <ListRow title={agreementForms[form]} lines={[`${wordDate(reachedOn, today)}达成`]} />
      <ListRow
        title="生效"
        lines={[effectiveOn ? `${wordDate(effectiveOn, today)}起生效` : '各方签名、调解委员会盖章后生效']}
      />
      {performBy ? <ListRow title="履行期限" lines={[`最迟${wordDate(performBy, today)}`]} /> : null}
      {amount > 0 ? <ListRow title="涉及金额" lines={[wordYuan(amount)]} /> : null}
      {row.performance ? (
        <ListRow
          title="履行情况"
          lines={[wordPerformance(row.performance, { registered: row.performanceRegistered, performBy, today })]}
        />
      ) : null}
      <ListRow
        title="司法确认"
        lines={[row.confirmation === 'none' && !asks ? '没有申请' : confirmations[row.confirmation]]}
      />
      {asks ? (
        <View className="mediation-note">
          <Text>
            {`双方可以一起请法院确认这份协议，最迟${wordDate(applyBy, today)}，${wordLeft(applyBy, today)}。确认有效以后，一方不履行，另一方可以申请法院强制执行。想办请告诉调解员。`}
          </Text>
        </View>
      ) : null}
    </Card>
  );
}
