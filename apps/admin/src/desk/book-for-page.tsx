import type { AnswerOf } from '@linfa/contract';
import { addDays, matterKinds, shiftModes, wordClock, wordDate, wordSpan } from '@linfa/domain';
import { Button, Drawer, Empty, Input, Spin } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { CodeSelect } from '../form/inputs/code-select';
import { Page } from '../shell/page';
import { UnitSelect } from '../units/unit-select';
import { communityKinds, useCommunityCode } from '../units/use-community-code';
import { useToday } from '../words/use-today';
import { BookingSlip } from './booking-slip';
import './desk.css';

type OpenSlot = AnswerOf<'slots.listOpen'>['items'][number];

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
    <Page title="代居民预约" lead="先选社区，再点一个时段，填上居民的姓名。没有手机号也能约。">
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
                    <Button key={one.id} disabled={one.free === 0} onClick={() => setSlot(one)}>
                      {wordClock(one.startsAt)}
                      {one.mode === 'on-site' ? '' : ` ${shiftModes[one.mode].slice(0, 2)}`}
                      {one.free === 0 ? ' 已满' : ''}
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
          <ActForm
            act="bookings.bookForResident"
            fixed={{ slot: slot.id }}
            submit="预约"
            done={(made) => {
              setSlot(null);
              setBooked(made);
              window.scrollTo({ top: 0 });
            }}
          >
            <p className="soft">
              {slot.adviser ?? '法律顾问待定'}，{shiftModes[slot.mode]}
            </p>
            <Field name="resident.name" label="居民姓名">
              <Input />
            </Field>
            <Field name="resident.phone" label="手机号（没有可不填）" hint="没有手机号的，变动时由社区电话或上门告知。">
              <Input inputMode="tel" />
            </Field>
            <Field name="matter" label="事项">
              <CodeSelect codes={matterKinds} />
            </Field>
            <Field name="note" label="想先告诉法律顾问的话（选填）">
              <Input.TextArea rows={3} />
            </Field>
          </ActForm>
        )}
      </Drawer>
    </Page>
  );
}
