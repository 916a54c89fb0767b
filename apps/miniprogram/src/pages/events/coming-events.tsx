import { addDays, wordClock, wordNearDate } from '@linfa/domain';
import { useReadPages } from '../../api/use-read-pages';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { MoreButton } from '../../ui/more-button';
import { EventRow } from './event-row';
import { groupsOf, type Listed } from './listed';
import { Nothing } from './nothing';

/** Days ahead that are looked at: each is a card, and WeChat wants no more than sixty side by side. */
const ahead = 56;

/** What one may still go to, day by day. */
export function ComingEvents({ unit, wholeStreet, places, today, own, onStreet, onView }: Listed) {
  const list = useReadPages('outreach.listPublic', { unit, from: today, to: addDays(today, ahead), wholeStreet });
  return (
    <>
      <Answered read={list}>
        {(items) =>
          items.length === 0 ? (
            <Nothing
              title={`${wholeStreet ? places.street : places.own}近期没有安排活动。`}
              otherwise={{ view: 'past', word: '看看往期活动' }}
              wholeStreet={wholeStreet}
              places={places}
              onStreet={onStreet}
              onView={onView}
            />
          ) : (
            groupsOf(items, ({ day }) => wordNearDate(day, today)).map(([day, events]) => (
              <Card key={day} title={day} flush>
                {events
                  .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
                  .map((event) => (
                    <EventRow
                      key={event.id}
                      event={event}
                      own={own.get(event.id)}
                      when={event.startsAt === null ? '' : wordClock(event.startsAt)}
                      wholeStreet={wholeStreet}
                      today={today}
                    />
                  ))}
              </Card>
            ))
          )
        }
      </Answered>
      <MoreButton list={list} />
    </>
  );
}

/** What has no hour comes after what has. */
function startOf({ startsAt }: { readonly startsAt: string | null }): string {
  return startsAt ?? '24:00';
}
