import { Text, View } from '@tarojs/components';
import { type Day, disputeTypes, mediationRequestStates, wordDate } from '@linfa/domain';
import { go } from '../../go';
import { Picture } from '../../pictures/picture';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { Timeline, type TimelineStep } from '../../ui/timeline';
import type { OwnRequest } from '../own-mediation';
import { ElsewhereCard } from './elsewhere-card';
import { OwnWords } from './own-words';
import { WithdrawRequest } from './withdraw-request';

export interface RequestViewProps {
  readonly request: OwnRequest;
  readonly today: Day;
  readonly onChanged: () => void;
}

/** As whoever asks says it. */
const sides = { applicant: '申请人', respondent: '对方' } as const;

/** A request that is no case: waiting, declined or taken back. */
export function RequestView({ request, today, onChanged }: RequestViewProps) {
  const { state, disputeType, unit, parties, pictures, reason } = request;
  return (
    <>
      <Card
        title={disputeType ? disputeTypes[disputeType] : '调解申请'}
        aside={<Tag word={mediationRequestStates[state]} tone={state === 'submitted' ? 'pine' : 'quiet'} />}
        flush
      >
        <ListRow title="交给" lines={[unit.name]} />
        {(['applicant', 'respondent'] as const).map((side) => (
          <ListRow
            key={side}
            title={sides[side]}
            lines={[
              parties
                .filter((one) => one.side === side)
                .map(({ name }) => name)
                .join('、'),
            ]}
          />
        ))}
      </Card>
      {state === 'declined' ? <ElsewhereCard elsewhere={request.elsewhere} reason={reason} /> : null}
      <Card title="办到哪一步">
        <Timeline steps={stepsOf(request, today)} />
      </Card>
      {request.mine ? <OwnWords request={request.id} /> : null}
      {pictures.length > 0 ? (
        <Card title="我附的照片">
          <View className="lf-pictures">
            {pictures.map(({ id }, index) => (
              <Picture key={id} label={`照片${index + 1}`} file={id} />
            ))}
          </View>
        </Card>
      ) : null}
      {request.may.includes('withdraw') ? <WithdrawRequest request={request.id} onDone={onChanged} /> : null}
      {state === 'withdrawn' || state === 'declined' ? (
        <Button tone="plain" onTap={() => void go(routes.requestMediation)}>
          另外申请一件
        </Button>
      ) : null}
      {state === 'submitted' ? (
        <View className="lf-quiet">
          <Text>这里的姓名只显示一部分，是为了保护隐私；工作人员能看到全名。</Text>
        </View>
      ) : null}
    </>
  );
}

function stepsOf({ state, day, decidedOn, byStaff }: OwnRequest, today: Day): readonly TimelineStep[] {
  const asked: TimelineStep = {
    key: 'asked',
    title: byStaff ? '工作人员代为登记申请' : '提出申请',
    lines: [wordDate(day, today)],
    state: 'done',
  };
  if (state === 'submitted')
    return [
      asked,
      { key: 'decide', title: '等待工作人员决定是否受理', lines: ['有结果会通知您'], state: 'now' },
      { key: 'ask', title: '问对方愿不愿意调解', state: 'to-come' },
      { key: 'mediate', title: '约时间调解', lines: ['一般自受理之日起一个月内办完'], state: 'to-come' },
    ];
  return [
    asked,
    {
      key: 'decided',
      title: mediationRequestStates[state],
      lines: decidedOn ? [wordDate(decidedOn, today)] : [],
      state: 'done',
    },
  ];
}
