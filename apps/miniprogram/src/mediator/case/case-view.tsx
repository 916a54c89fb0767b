import type { AnswerOf } from '@linfa/contract';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import {
  agreementForms,
  assignmentKinds,
  caseSources,
  disputeTypes,
  mediationCaseStates,
  viewLimits,
  wordClock,
  wordDate,
  wordNearDate,
} from '@linfa/domain';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { NoticeBar } from '../../ui/notice-bar';
import { Tag } from '../../ui/tag';
import { useToday } from '../../words/use-today';
import { clockOf, type CaseDetail } from '../case-words';
import { ActList } from './act-list';
import { CaseHistory } from './case-history';
import { FileCard } from './file-card';
import { PartiesCard } from './parties-card';
import { Revealed } from './revealed';
import { TakeOn } from './take-on';
import { wordAgreement } from './word-agreement';

/** A case as who works on it sees it: its clock, its parties, what is next, what was written, what the file lacks. */
export function CaseView({ row, reload }: { readonly row: CaseDetail; readonly reload: () => void }) {
  const today = useToday();
  const [details, setDetails] = useState<AnswerOf<'mediation.revealDetails'> | null>(null);
  const clock = clockOf(row, today);
  const { next, agreement, limit, hints, mediators, disputeType } = row;
  return (
    <>
      {hints.map((hint) => (
        <NoticeBar key={hint} tone="clay">
          {hint}
        </NoticeBar>
      ))}
      {limit === null ? null : <NoticeBar tone="clay">{`限定知悉范围：${viewLimits[limit]}`}</NoticeBar>}
      <Card
        title={disputeType === null ? '调解案件' : disputeTypes[disputeType]}
        aside={<Tag word={clock.tag} tone={clock.tone} />}
        flush
      >
        <ListRow
          title={mediationCaseStates[row.state]}
          lines={[
            clock.line,
            next ? `下次调解：${wordNearDate(next.day, today)} ${wordClock(next.time)}` : '',
            row.escalatedTo === null ? '' : `已上报${row.escalatedTo.name}`,
            row.extensions.length > 0 ? `期限延长过${row.extensions.length}次` : '',
          ].filter((one) => one !== '')}
        />
        <ListRow
          title={row.fileNumber ?? '还没有案号'}
          lines={[
            row.committee ?? row.unit.name,
            `${caseSources[row.source]}${row.acceptedOn === null ? '' : ` · ${wordDate(row.acceptedOn, today)}受理`}`,
          ]}
        />
        <ListRow
          title="调解员"
          lines={
            mediators.length === 0
              ? ['还没有指派']
              : mediators.map(({ name, kind, unit }) => `${name ?? unit.name}（${assignmentKinds[kind]}）`)
          }
        />
      </Card>
      <TakeOn row={row} reload={reload} />
      <PartiesCard row={row} details={details} reload={reload} />
      <ActList row={row} />
      {agreement ? (
        <Card title={agreementForms[agreement.form]}>
          {wordAgreement(row, agreement, today).map((line) => (
            <View key={line}>
              <Text>{line}</Text>
            </View>
          ))}
        </Card>
      ) : null}
      <Revealed row={row} details={details} onOpened={setDetails} today={today} />
      <FileCard row={row} onArchived={reload} />
      <CaseHistory row={row} today={today} />
    </>
  );
}
