import type { AnswerOf } from '@linfa/contract';
import { addDays, shiftModes, wordClock, wordDate, wordSpan } from '@linfa/domain';
import { Button, Drawer, Empty, Spin } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { UnitSelect } from '../units/unit-select';
import { communityKinds, useCommunityCode } from '../units/use-community-code';
import { useToday } from '../words/use-today';
import { BookForForm, type OpenSlot } from './book-for-form';
import { BookingSlip } from './booking-slip';
import './desk.css';

/** Days of which the free times are shown. */
const ahead = 30;

/** Takes a time for somebody who came or called. */
export function BookForPage() {
  const today = useToday();
  const usual = useCommunityCode();
  const [params, setParams] = useSearchParams();
  const community = params.get('community') ?? usual ?? '';
  const from = params.get('on') ?? today;
  const { data, failure, loading, reload } = useRead(
    'slots.listOpen',
    community === '' ? null : { community, from, to: addDays(from, ahead) },
  );
  const [slot, setSlot] = useState<OpenSlot | null>(null);
  const [booked, setBooked] = useState<AnswerOf<'bookings.bookForResident'> | null>(null);
  const days = [...new Set((data?.items ?? []).map(({ day }) => day))];
  return (
    <Page title="代居民预约" lead="先选社区，再点一个时段，填上居民的姓名。没有手机号也能约；时段已满的可以登记候补。">
      {booked && <BookingSlip booking={booked} again={() => setBooked(null)} />}
      <div className="not-printed">
        <label className="desk-field">
          社区
          <UnitSelect
            value={community}
            kinds={communityKinds}
            placeholder="选择社区"
            onChange={(code) => setParams({ community: code })}
          />
        </label>
        <FailureAlert failure={failure} again={reload} />
        <Spin spinning={loading}>
          <section className="card">
            {community === '' && <p className="soft">先选社区，再列出可约的时段。</p>}
            {data && days.length === 0 && (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={`${wordDate(from, today)}起${ahead}天内没有可约的时段。可以换一个社区，或先排班。`}
              />
            )}
            {days.map((day) => (
              <div key={day} className="slot-day">
                <h2>{wordDate(day, today)}</h2>
                {(data?.items ?? [])
                  .filter((one) => one.day === day)
                  .map((one) => (
                    <Button key={one.id} type={one.free === 0 ? 'dashed' : 'default'} onClick={() => setSlot(one)}>
                      {wordClock(one.startsAt)}
                      {one.mode === 'on-site' ? '' : ` ${shiftModes[one.mode].slice(0, 2)}`}
                      {one.free === 0 ? ' 已满，可候补' : ''}
                    </Button>
                  ))}
              </div>
            ))}
          </section>
        </Spin>
      </div>
      <Drawer
        title={slot ? `${wordDate(slot.day, today)} ${wordSpan(slot.startsAt, slot.minutes)}` : ''}
        open={slot !== null}
        size={480}
        destroyOnHidden
        onClose={() => setSlot(null)}
      >
        {slot && (
          <BookForForm
            slot={slot}
            done={(made) => {
              setSlot(null);
              setBooked(made);
              window.scrollTo({ top: 0 });
            }}
          />
        )}
      </Drawer>
    </Page>
  );
}
