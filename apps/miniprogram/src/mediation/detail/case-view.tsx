import { Text, View } from '@tarojs/components';
import { assignmentKinds, type Day, disputeTypes, mediationCaseStates, wordClock, wordNearDate } from '@linfa/domain';
import { go } from '../../go';
import { RateCard } from '../../rating/rate-card';
import { Picture } from '../../pictures/picture';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { Timeline } from '../../ui/timeline';
import { hasPapers, isInvited, type OwnCase, type OwnRequest } from '../own-mediation';
import { AgreementCard } from './agreement-card';
import { caseSteps, wordDue, wordStage } from './case-steps';
import { EndedCard } from './ended-card';
import { asksHowKept, FollowUpCard } from './follow-up-card';
import { InvitationCard } from './invitation-card';
import { RecordsCard } from './records-card';
import { WithdrawCase } from './withdraw-case';

export interface CaseViewProps {
  readonly row: OwnCase;
  readonly request: OwnRequest | undefined;
  readonly today: Day;
  readonly onChanged: () => void;
}

/** A case as its party sees it. What waits for the party stands first. */
export function CaseView({ row, request, today, onChanged }: CaseViewProps) {
  const { next, mediators } = row;
  const open = row.state === 'accepted' || row.state === 'mediating';
  return (
    <>
      {isInvited(row) ? <InvitationCard row={row} onAnswered={onChanged} /> : null}
      {next ? (
        <Card title="下一次调解" tone="pine">
          <View>
            <Text>{`${wordNearDate(next.day, today)} ${wordClock(next.time)}`}</Text>
          </View>
          <View>
            <Text>{`地点：${next.venue}`}</Text>
          </View>
          <View className="lf-quiet">
            <Text>请带上身份证和有关材料。去不了请提前告诉调解员。</Text>
          </View>
        </Card>
      ) : null}
      <Card
        title={disputeTypes[row.disputeType]}
        aside={<Tag word={mediationCaseStates[row.state]} tone={open ? 'pine' : 'quiet'} />}
        flush
      >
        <ListRow title="办到哪一步" lines={[wordStage(row), wordDue(row, today)].filter(Boolean)} />
        <ListRow title="对方" lines={[row.otherSide.join('、')]} />
        <ListRow
          title="办理"
          lines={[row.committee ?? row.unit.name, row.fileNumber ?? ''].filter((one) => one !== '')}
        />
        {mediators.length > 0 ? (
          <ListRow
            title="调解员"
            lines={mediators.map(({ name, kind, unit }) => `${name ?? unit.name}（${assignmentKinds[kind]}）`)}
          />
        ) : (
          <ListRow title="调解员" lines={['还没有指派']} />
        )}
      </Card>
      <RecordsCard row={row} today={today} />
      {row.agreement ? <AgreementCard row={row} agreement={row.agreement} today={today} /> : null}
      {asksHowKept(row, today) ? <FollowUpCard row={row} onAnswered={onChanged} /> : null}
      <EndedCard row={row} />
      {row.concludedOn === null ? null : <RateCard kind="case" id={row.id} />}
      <Card title="经过">
        <Timeline steps={caseSteps(row, today)} />
      </Card>
      {request && request.pictures.length > 0 ? (
        <Card title="我附的照片">
          <View className="lf-pictures">
            {request.pictures.map(({ id }, index) => (
              <Picture key={id} label={`照片${index + 1}`} file={id} />
            ))}
          </View>
        </Card>
      ) : null}
      <View className="lf-gap-below">
        {hasPapers(row) ? (
          <Button tone="plain" onTap={() => void go(routes.mediationPapers, { id: row.id })}>
            {row.toConfirm.length > 0 ? '看笔录和协议' : '看写下的内容'}
          </Button>
        ) : null}
        {row.may.includes('withdraw') && !isInvited(row) ? <WithdrawCase row={row} onDone={onChanged} /> : null}
      </View>
    </>
  );
}
