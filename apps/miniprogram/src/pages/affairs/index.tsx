import { useRead } from '../../api/use-read';
import { useSession } from '../../session/session-store';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { ErrorState } from '../../ui/error-state';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';
import { MyBookings } from './my-bookings';
import { MyEvents } from './my-events';
import { MyMediation } from './my-mediation';
import { isAwaited } from './my-cases';
import { MyQuestions } from './my-questions';
import { ProgressRow } from './progress-row';

export default function Affairs() {
  const session = useSession();
  const today = useToday();
  const asked = session ? {} : null;
  const bookings = useRead('bookings.listMine', asked);
  const questions = useRead('consultations.listMyQuestions', asked);
  const mediation = useRead('mediation.listMine', asked);
  const events = useRead('outreach.listMine', asked);
  if (!session)
    return (
      <Page title="我的事" tab>
        <SignInPrompt />
        <ProgressRow />
      </Page>
    );
  const reads = [bookings, questions, mediation, events];
  const failures = reads.flatMap(({ data, failure }) => (data === null && failure ? [failure] : []));
  // Nothing came at all: that is said once, with one way on.
  if (failures[0] && failures.length === reads.length)
    return (
      <Page title="我的事" tab>
        <ErrorState failure={failures[0]} onRetry={() => reads.forEach(({ reload }) => void reload())} />
        <ProgressRow />
      </Page>
    );
  const awaited = mediation.data?.cases.some(isAwaited) ?? false;
  const disputes = <MyMediation read={mediation} today={today} />;
  return (
    <Page title="我的事" tab>
      {awaited ? disputes : null}
      <Card title="预约" flush>
        <Answered read={bookings} rows={1}>
          {({ items }) => <MyBookings bookings={items} today={today} />}
        </Answered>
      </Card>
      <Card title="书面咨询" flush>
        <Answered read={questions} rows={1}>
          {({ items }) => <MyQuestions questions={items} today={today} />}
        </Answered>
      </Card>
      {awaited ? null : disputes}
      <Card title="活动" flush>
        <Answered read={events} rows={1}>
          {({ items }) => <MyEvents items={items} today={today} />}
        </Answered>
      </Card>
      <ProgressRow />
    </Page>
  );
}
