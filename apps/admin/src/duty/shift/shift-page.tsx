import { shiftModes, shiftStates, wordDate, wordSpan } from '@linfa/domain';
import { Descriptions, Spin } from 'antd';
import { useParams } from 'react-router';
import { PastValues } from '../../amendments/past-values';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { Page } from '../../shell/page';
import { useToday } from '../../words/use-today';
import { wordHours } from '../../words/word-hours';
import { wordCountersign } from '../word-countersign';
import { Objected } from './objected';
import { ShiftActs } from './shift-acts';
import { ShiftBookings } from './shift-bookings';
import { ShiftSheet } from './shift-sheet';
import '../duty.css';

/** One shift: who is booked, what was done, who signed. */
export function ShiftPage() {
  const { id = '' } = useParams();
  const today = useToday();
  const { data: shift, failure, loading, reload } = useRead('dutyShifts.get', { shift: id });
  if (shift === undefined)
    return (
      <Page title="值班">
        <FailureAlert failure={failure} again={reload} />
        {loading && (
          <Spin description="正在读取…">
            <div className="page-wait" />
          </Spin>
        )}
      </Page>
    );
  return (
    <Page
      title={`${wordDate(shift.day, today)}的值班`}
      lead={`${shift.community.name}，${wordSpan(shift.startsAt, shift.minutes)}`}
      acts={<ShiftActs shift={shift} />}
    >
      {shift.countersign === 'objected' && shift.opensSheet && <Objected shift={shift.id} />}
      <section className="card">
        <Descriptions
          size="small"
          column={{ xs: 1, sm: 2, lg: 3 }}
          items={[
            { key: 'adviser', label: '法律顾问', children: shift.adviser?.name ?? '未定' },
            { key: 'mode', label: '方式', children: shiftModes[shift.mode] },
            { key: 'state', label: '状态', children: shiftStates[shift.state] },
            { key: 'minutes', label: '时长', children: wordHours(shift.minutes) },
            {
              key: 'places',
              label: '预约',
              children: shift.slots === 0 ? '不设预约' : `${shift.slots}个时段，已约${shift.booked}人`,
            },
            { key: 'countersign', label: '签字', children: wordCountersign(shift, today) },
          ]}
        />
        {shift.version > 1 && shift.opensSheet && <PastValues kind="shift" record={shift.id} />}
      </section>
      <ShiftBookings shift={shift} />
      {shift.opensSheet && <ShiftSheet shift={shift} />}
    </Page>
  );
}
