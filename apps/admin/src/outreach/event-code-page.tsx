import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { useToday } from '../words/use-today';
import { wordEventTime } from './event-words';
import './event-code.css';

/** The code that is shown at the door, to print or to leave on a screen. */
export function EventCodePage() {
  const { id = '' } = useParams();
  const today = useToday();
  const read = useRead('outreach.getEvent', { event: id });
  return (
    <Page
      title="活动签到码"
      acts={
        <>
          <Link to={`/events/${id}`}>回到活动</Link>
          <Button type="primary" onClick={() => print()}>
            打印
          </Button>
        </>
      }
    >
      <ReadState read={read}>
        {(event) => (
          <section className="card door-code">
            <h2>{event.title}</h2>
            <p>
              {wordEventTime(event, today)}
              {event.venue !== null && ` · ${event.venue}`}
            </p>
            <p className="code">{event.checkInCode ?? '这场活动不需报名，没有签到码'}</p>
            {event.checkInCode !== null && (
              <p>打开小程序“邻法” → 我的活动 → 签到，填写上面的签到码。没有手机的请告诉工作人员。</p>
            )}
          </section>
        )}
      </ReadState>
    </Page>
  );
}
