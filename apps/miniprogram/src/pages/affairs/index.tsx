import { bookingStates, matterKinds, signUpStates } from '@linfa/domain';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { routes } from '../../routes';
import { useSession } from '../../session/session-store';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { useToday } from '../../words/use-today';
import { wordClock, wordNearDate } from '../../words/word-day';
import { MyMediation } from './my-mediation';
import { ProgressRow } from './progress-row';

export default function Affairs() {
  const session = useSession();
  const today = useToday();
  const asked = session ? {} : null;
  const bookings = useRead('bookings.listMine', asked);
  const mediation = useRead('mediation.listMine', asked);
  const events = useRead('outreach.listMine', asked);
  if (!session)
    return (
      <Page title="我的事" tab>
        <SignInPrompt />
        <ProgressRow />
      </Page>
    );
  return (
    <Page title="我的事" tab>
      <Card title="预约" flush>
        <Answered read={bookings} rows={1}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title="还没有预约。" />
            ) : (
              items.map(({ id, day, startsAt, matter, state, community }) => (
                <ListRow
                  key={id}
                  title={`法律顾问 · ${matterKinds[matter]}`}
                  lines={[`${wordNearDate(day, today)} ${wordClock(startsAt)}`, community.name]}
                  aside={<Tag word={bookingStates[state]} tone={state === 'booked' ? 'pine' : 'quiet'} />}
                  onTap={() => void go(routes.booking, { id })}
                />
              ))
            )
          }
        </Answered>
      </Card>
      <MyMediation read={mediation} today={today} />
      <Card title="活动" flush>
        <Answered read={events} rows={1}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title="还没有报名活动。" />
            ) : (
              items.map(({ event, state }) => (
                <ListRow
                  key={event.id}
                  title={event.title}
                  lines={[wordNearDate(event.day, today)]}
                  aside={<Tag word={signUpStates[state]} />}
                  onTap={() => void go(routes.event, { id: event.id })}
                />
              ))
            )
          }
        </Answered>
      </Card>
      <ProgressRow />
    </Page>
  );
}
