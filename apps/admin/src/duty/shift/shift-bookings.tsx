import type { AnswerOf } from '@linfa/contract';
import { bookingStates, matterKinds, wordClock } from '@linfa/domain';
import { Button, Empty, Input, Table } from 'antd';
import { Link } from 'react-router';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { ActButton } from '../../form/act-button';
import { ActForm } from '../../form/act-form';
import { Field } from '../../form/field';
import { FormButton } from '../../form/form-button';
import { SlotSelect } from '../../bookings/slot-select';
import { LogForm } from '../../consultations/log-form';
import { rolesOf, useMe } from '../../session/session';
import { dutyPlanners } from '../duty-roles';
import type { OpenShift } from './shift-acts';

type Booked = AnswerOf<'bookings.listForShift'>['items'][number];

/** Who is booked for a shift and who waits, and what became of it. */
export function ShiftBookings({ shift }: { readonly shift: OpenShift }) {
  const { data, failure, loading, reload } = useRead('bookings.listForShift', { shift: shift.id });
  const held = rolesOf(useMe());
  // Full ones too: one may wait there.
  const offered = shift.state === 'planned' && shift.slots > 0 && dutyPlanners.some((role) => held.has(role));
  return (
    <section className="card" aria-label="预约的居民">
      <div className="card-head">
        <h2>预约的居民</h2>
        {offered && (
          <Link to={`/book-for?community=${shift.community.code}&on=${shift.day}`}>
            <Button>代居民预约</Button>
          </Link>
        )}
      </div>
      <FailureAlert failure={failure} again={reload} />
      <Table<Booked>
        rowKey="id"
        size="small"
        loading={loading}
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={data ? [...data.items] : []}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={shift.slots === 0 ? '这次值班不设预约，居民可以直接来。' : '还没有人预约。'}
            />
          ),
        }}
        columns={[
          { key: 'time', title: '时段', render: (_, { startsAt }) => wordClock(startsAt) },
          { key: 'name', title: '居民', render: (_, { servedName }) => servedName },
          { key: 'code', title: '到场号', render: (_, { code }) => code },
          { key: 'matter', title: '事项', render: (_, { matter }) => matterKinds[matter] },
          { key: 'note', title: '想先说的话', render: (_, { note }) => <span className="long-text">{note}</span> },
          {
            key: 'state',
            title: '状态',
            render: (_, { state, waitingPosition, cancelReason }) =>
              `${bookingStates[state]}${waitingPosition === null ? '' : `，第${waitingPosition}位`}${cancelReason === '' ? '' : `：${cancelReason}`}`,
          },
          { key: 'acts', title: '操作', render: (_, booking) => <BookingActs booking={booking} /> },
        ]}
      />
    </section>
  );
}

function BookingActs({ booking }: { readonly booking: Booked }) {
  const { id, may } = booking;
  return (
    <div className="row-acts">
      {may.includes('mark-arrived') && (
        <ActButton act="bookings.markArrived" of={id} input={{ booking: id }} size="small" done="已登记到场">
          已到
        </ActButton>
      )}
      {may.includes('mark-missed') && (
        <ActButton
          act="bookings.markMissed"
          of={id}
          input={{ booking: id }}
          size="small"
          ask="确定居民没有来？"
          done="已登记未到"
        >
          未到
        </ActButton>
      )}
      {may.includes('serve') && (
        <FormButton label="登记服务" title={`登记对${booking.servedName}的服务`}>
          {(close) => <LogForm community={booking.community.code} booking={booking} done={close} />}
        </FormButton>
      )}
      {may.includes('reschedule') && (
        <FormButton label="改约" title="改约到别的时段">
          {(close) => (
            <ActForm
              act="bookings.rescheduleBooking"
              draft={id}
              fixed={{ booking: id }}
              submit="改约并通知居民"
              done={close}
            >
              <Field name="slot" label="新的时段" hint="先占到新的时段，再放开原来的。">
                <SlotSelect community={booking.community.code} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('leave-waiting') && (
        <ActButton
          act="bookings.leaveWaitingList"
          of={id}
          input={{ booking: id }}
          danger
          ask="替居民退出候补？"
          done="已退出候补"
        >
          退出候补
        </ActButton>
      )}
      {may.includes('cancel') && !may.includes('leave-waiting') && (
        <FormButton label="取消" title="取消预约" danger>
          {(close) => (
            <ActForm act="bookings.cancelBooking" draft={id} fixed={{ booking: id }} submit="取消预约" done={close}>
              <Field name="reason" label="理由（选填）">
                <Input />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
    </div>
  );
}
