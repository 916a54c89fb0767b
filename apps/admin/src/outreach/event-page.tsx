import { outreachKinds, outreachStates } from '@linfa/domain';
import { Tag } from 'antd';
import { useParams } from 'react-router';
import { Amendments } from '../amendments/amendments';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { Facts } from '../shell/facts';
import { Page } from '../shell/page';
import { useToday } from '../words/use-today';
import { EventActs } from './event-acts';
import { wordEventTime, wordSeats } from './event-words';
import { SignUps } from './sign-ups';

/** One event: what it is, who comes, what came of it. */
export function EventPage() {
  const { id = '' } = useParams();
  const today = useToday();
  const read = useRead('outreach.getEvent', { event: id });
  const { data } = read;
  return (
    <Page
      title={data?.title ?? '普法活动'}
      {...(data && {
        lead: (
          <>
            <Tag>{outreachStates[data.state]}</Tag>
            {data.unit.name} · {wordEventTime(data, today)}
          </>
        ),
        acts: <EventActs event={data} />,
      })}
    >
      <ReadState read={read}>
        {(event) => (
          <>
            <section className="card">
              <h2>活动</h2>
              <Facts
                rows={[
                  ['形式', outreachKinds[event.kind]],
                  ['主题', event.theme],
                  ['地点', event.venue],
                  ['主办单位', event.organiser],
                  ['主讲人', event.speaker],
                  ['对象', event.audience],
                  ['志愿者', event.byVolunteers && '由普法志愿者开展'],
                  ['名额', wordSeats(event)],
                  ['取消原因', event.cancelReason],
                ]}
              />
            </section>
            {event.state === 'held' && (
              <section className="card">
                <h2>办得怎样</h2>
                <Facts
                  rows={[
                    ['参加', `${event.attendance}人次`],
                    ['覆盖（估计）', `${event.reached}人`],
                    ['发放资料', `${event.materials}份`],
                    ['现场解答', `${event.questions}人次`],
                    ['参与志愿者', `${event.volunteers}人次`],
                    ['签到', event.seats !== null && `${event.checkedIn}人`],
                  ]}
                />
              </section>
            )}
            {event.seats !== null && <SignUps event={event} />}
            {event.state === 'held' && event.may.includes('amend') && (
              <section className="card">
                <h2>更正记录</h2>
                <Amendments kind="event" record={event.id} />
              </section>
            )}
          </>
        )}
      </ReadState>
    </Page>
  );
}
