import { addDays, wordDate, wordMonth } from '@linfa/domain';
import { useReadPages } from '../../api/use-read-pages';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { MoreButton } from '../../ui/more-button';
import { EventRow } from './event-row';
import { groupsOf, type Listed } from './listed';
import { Nothing } from './nothing';

/** Days back that are looked at: as many as one may ask for. */
const back = 365;

/** What there was, month by month, the latest first. */
export function PastEvents({ unit, wholeStreet, places, today, own, onStreet, onView }: Listed) {
  const list = useReadPages('outreach.listPublic', {
    unit,
    from: addDays(today, -back),
    to: addDays(today, -1),
    wholeStreet,
    newestFirst: true,
  });
  return (
    <>
      <Answered read={list}>
        {(items) =>
          items.length === 0 ? (
            <Nothing
              title="过去一年没有活动。"
              otherwise={{ view: 'coming', word: '看看近期活动' }}
              wholeStreet={wholeStreet}
              places={places}
              onStreet={onStreet}
              onView={onView}
            />
          ) : (
            groupsOf(items, ({ day }) => wordMonth(day, today)).map(([month, events]) => (
              <Card key={month} title={month} flush>
                {events.map((event) => (
                  <EventRow
                    key={event.id}
                    event={event}
                    own={own.get(event.id)}
                    when={wordDate(event.day, event.day)}
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
