import type { AnswerOf } from '@linfa/contract';
import { View } from '@tarojs/components';
import { type Day, wordDate } from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { WriteFailure } from '../../ui/write-failure';
import { numbered, partsOfRecord } from '../../words/case-texts';
import { wordParty, type CaseDetail } from '../case-words';
import { Prose } from '../prose';

type Details = AnswerOf<'mediation.revealDetails'>;

export interface RevealedProps {
  readonly row: CaseDetail;
  readonly details: Details | null;
  readonly onOpened: (details: Details) => void;
  readonly today: Day;
}

/** Facts, records and objections in full, only when one asks: each opening is on record. */
export function Revealed({ row, details, onOpened, today }: RevealedProps) {
  const open = useWrite('mediation.revealDetails', { of: row.id, door: 'staff', done: onOpened });
  if (!details)
    return (
      <View className="lf-gap-below">
        <WriteFailure failure={open.failure} />
        <Button tone="plain" busy={open.busy} busyWord="正在打开……" onTap={() => void open.run({ case: row.id })}>
          打开全名、电话和笔录（会记录）
        </Button>
      </View>
    );
  const { facts, claims, sessions, agreement, questions, ending } = details;
  const nameOf = (party: string): string => {
    const one = details.parties.find(({ id }) => id === party);
    return one ? wordParty(one) : '当事人';
  };
  return (
    <>
      {questions.length > 0 ? (
        <Card title="当事人提出的意见" tone="clay">
          {questions.map(({ party, session, text }, index) => (
            <Prose key={index} name={`${nameOf(party)} 对${session === null ? '协议' : '笔录'}`} text={text} />
          ))}
        </Card>
      ) : null}
      <Card title="事实和请求">
        <Prose name="事情经过" text={facts} />
        <Prose name="请求" text={numbered(claims)} />
      </Card>
      {sessions.map((session) => {
        const day = row.sessions.find(({ id }) => id === session.id)?.day;
        return (
          <Card key={session.id} title={`调解笔录${day === undefined ? '' : ` ${wordDate(day, today)}`}`}>
            {partsOfRecord(session).map((part) => (
              <Prose key={part.name} {...part} />
            ))}
          </Card>
        );
      })}
      {agreement ? (
        <Card title="协议内容">
          <Prose name="纠纷事实" text={agreement.facts} />
          <Prose name="权利和义务" text={numbered(agreement.terms)} />
          <Prose name="怎样履行" text={agreement.performHow} />
          <Prose name="在哪里履行" text={agreement.performWhere} />
        </Card>
      ) : null}
      {ending === '' ? null : (
        <Card title="结束说明">
          <Prose name="" text={ending} />
        </Card>
      )}
    </>
  );
}
