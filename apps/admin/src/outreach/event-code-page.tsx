import { Button, QRCode } from 'antd';
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
            {event.checkInCode === null ? (
              <p className="code">这场活动不需报名，没有签到码</p>
            ) : (
              <>
                <QRCode
                  className="door-picture"
                  type="svg"
                  size={240}
                  aria-label="活动签到码的二维码"
                  value={`${event.residentsUrl ?? location.origin}/m/#/events/detail/index?id=${id}&code=${event.checkInCode}`}
                />
                <p className="code">{event.checkInCode}</p>
                <p>
                  报了名的：用手机扫上面的图；或者在小程序“邻法”下面点“活动”，打开这一场，点“签到”，填图下面的签到码。
                </p>
                <p>没有手机的，请告诉工作人员。</p>
              </>
            )}
          </section>
        )}
      </ReadState>
    </Page>
  );
}
