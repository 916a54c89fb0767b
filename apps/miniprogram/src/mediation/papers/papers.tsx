import type { AnswerOf } from '@linfa/contract';
import { type Day, wordDate } from '@linfa/domain';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { numbered, partsOfRecord } from '../../words/case-texts';
import { wordYuan } from '../../words/word-yuan';
import type { OwnCase } from '../own-mediation';
import { PaperText } from './paper-text';
import { ReplyTo } from './reply-to';

export interface PapersProps {
  readonly row: OwnCase;
  readonly details: AnswerOf<'mediation.revealDetails'>;
  readonly today: Day;
  readonly onReplied: () => void;
}

/** Everything of a case that one may read, and what one says to it. */
export function Papers({ row, details, today, onReplied }: PapersProps) {
  const { sessions, agreement, facts, claims, ending } = details;
  const written = (session: string | null) => row.toConfirm.find((one) => one.session === session);
  const question = (session: string | null): string =>
    details.questions.find((one) => one.session === session)?.text ?? '';
  const empty = sessions.length === 0 && !agreement && facts === '' && ending === '';
  if (empty) return <Empty title="现在还没有笔录和协议。调解员写好以后，会出现在这里。" />;
  const agreed = written(null);
  return (
    <>
      {agreement ? (
        <Card title="调解协议">
          <PaperText name="纠纷事实" text={agreement.facts} />
          <PaperText name="协议内容" text={numbered(agreement.terms)} />
          <PaperText name="怎样履行" text={agreement.performHow} />
          <PaperText name="在哪里履行" text={agreement.performWhere} />
          {row.agreement?.performBy ? (
            <PaperText name="履行期限" text={wordDate(row.agreement.performBy, today)} />
          ) : null}
          {row.agreement?.amount ? <PaperText name="涉及金额" text={wordYuan(row.agreement.amount)} /> : null}
          {agreed ? (
            <ReplyTo row={row} session={null} reply={agreed.reply} asked={question(null)} onReplied={onReplied} />
          ) : null}
        </Card>
      ) : null}
      {sessions.map((session) => {
        const record = written(session.id);
        return (
          <Card key={session.id} title={`调解笔录${record ? ` ${wordDate(record.day, today)}` : ''}`}>
            {partsOfRecord(session).map((part) => (
              <PaperText key={part.name} {...part} />
            ))}
            {record ? (
              <ReplyTo
                row={row}
                session={session.id}
                reply={record.reply}
                asked={question(session.id)}
                onReplied={onReplied}
              />
            ) : null}
          </Card>
        );
      })}
      {ending === '' ? null : (
        <Card title="结束说明">
          <PaperText name="" text={ending} />
        </Card>
      )}
      {facts === '' ? null : (
        <Card title="我申请时写的">
          <PaperText name="事情经过" text={facts} />
          <PaperText name="请求" text={numbered(claims)} />
        </Card>
      )}
    </>
  );
}
