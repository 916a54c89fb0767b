import type { AnswerOf } from '@linfa/contract';
import { matterKinds, shiftModes, wordDate, wordSpan } from '@linfa/domain';
import { Button } from 'antd';
import { useToday } from '../words/use-today';

/** What somebody without a phone takes home, of a booking or of waiting for one. */
export function BookingSlip({
  booking,
  again,
}: {
  readonly booking: AnswerOf<'bookings.bookForResident'>;
  readonly again: () => void;
}) {
  const today = useToday();
  const waits = booking.state === 'waiting';
  const slip = waits ? '候补条' : '预约条';
  return (
    <>
      <section className="slip" aria-label={slip}>
        <h2>{waits ? '已登记候补' : '已预约法律顾问'}</h2>
        <dl>
          <dt>居民</dt>
          <dd>{booking.servedName}</dd>
          <dt>时间</dt>
          <dd>
            {wordDate(booking.day, today)} {wordSpan(booking.startsAt, booking.minutes)}
          </dd>
          <dt>地点</dt>
          <dd>
            {booking.community.name}，{shiftModes[booking.mode]}
          </dd>
          <dt>法律顾问</dt>
          <dd>{booking.adviser ?? '待定'}</dd>
          <dt>事项</dt>
          <dd>{matterKinds[booking.matter]}</dd>
        </dl>
        {waits && (
          <div>
            现在排在第{booking.waitingPosition}位。有人取消时依次转为预约，轮到您会告诉您；没有接到告知的，到时不用来。
          </div>
        )}
        <div>{waits ? '转为预约后，到场时报号：' : '到场时报号：'}</div>
        <div className="slip-code">{booking.code}</div>
        <div className="soft">
          {waits ? '法律咨询不收费。不想等了，请告诉社区。' : '法律咨询不收费。来不了请提前告诉社区。'}
        </div>
      </section>
      <div className="slip-acts">
        <Button type="primary" onClick={() => window.print()}>
          打印{slip}
        </Button>
        <Button onClick={again}>再约一位</Button>
      </div>
    </>
  );
}
