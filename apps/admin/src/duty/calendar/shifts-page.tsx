import { wordDate, wordMonth } from '@linfa/domain';
import { Button, Segmented, Spin } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { rolesOf, useMe } from '../../session/session';
import { Page } from '../../shell/page';
import { useUnits } from '../../units/unit-context';
import { useToday } from '../../words/use-today';
import { dutyPlanners } from '../duty-roles';
import { calendarViews, daysShown, turnCalendar, type CalendarView } from './calendar-days';
import { DayList } from './day-list';
import { DutyCalendar } from './duty-calendar';
import '../duty.css';

/** Duty by month, week or day: an adviser's own, or a unit's. */
export function ShiftsPage() {
  const today = useToday();
  const held = rolesOf(useMe());
  const { unit } = useUnits();
  const [params, setParams] = useSearchParams();
  const view = (params.get('view') ?? 'month') as CalendarView;
  const on = params.get('on') ?? today;
  const own = held.has('adviser') && params.get('whose') !== 'unit';
  const choose = (chosen: Readonly<Record<string, string>>): void =>
    setParams((now) => {
      for (const [name, value] of Object.entries(chosen)) now.set(name, value);
      return now;
    });
  const days = daysShown(view, on);
  const period = { from: days[0] ?? on, to: days.at(-1) ?? on };
  const mine = useRead('dutyShifts.listMine', own ? period : null, { keep: true });
  const units = useRead('dutyShifts.list', own || unit === null ? null : { unit: unit.code, ...period }, {
    keep: true,
  });
  const holidays = useRead('dutyShifts.listHolidays', period, { keep: true });
  const read = own ? mine : units;
  const shifts = read.data?.items ?? [];
  return (
    <Page
      title="值班日历"
      lead={
        own
          ? '我的值班，不论在哪个社区。点一次值班，查看预约、登记结束和换班。'
          : `${unit?.name ?? ''}的值班。点一次值班，查看预约、签字和换班。`
      }
      acts={
        dutyPlanners.some((role) => held.has(role)) && (
          <Link to="/roster-plan">
            <Button type="primary">排班</Button>
          </Link>
        )
      }
    >
      <div className="calendar-bar">
        <Button
          aria-label={view === 'month' ? '上个月' : view === 'week' ? '上一周' : '前一天'}
          onClick={() => choose({ on: turnCalendar(view, on, -1) })}
        >
          ‹
        </Button>
        <Button onClick={() => choose({ on: today })}>今天</Button>
        <Button
          aria-label={view === 'month' ? '下个月' : view === 'week' ? '下一周' : '后一天'}
          onClick={() => choose({ on: turnCalendar(view, on, 1) })}
        >
          ›
        </Button>
        <strong aria-live="polite">
          {view === 'month'
            ? `${on.slice(0, 4)}年${wordMonth(on, on)}`
            : view === 'week'
              ? `${wordDate(period.from, today)}至${wordDate(period.to, today)}`
              : wordDate(on, today)}
        </strong>
        <span className="soft">共{shifts.length}次值班</span>
        <span className="shell-space" />
        {held.has('adviser') && (
          <Segmented
            value={own ? 'mine' : 'unit'}
            options={[
              { value: 'mine', label: '我的' },
              { value: 'unit', label: '本单位' },
            ]}
            onChange={(whose) => choose({ whose })}
          />
        )}
        <Segmented<CalendarView>
          value={view}
          options={Object.entries(calendarViews).map(([value, label]) => ({ value: value as CalendarView, label }))}
          onChange={(next) => choose({ view: next, on })}
        />
      </div>
      <FailureAlert failure={read.failure} again={read.reload} />
      <Spin spinning={read.loading || read.refreshing}>
        {view === 'day' ? (
          <DayList shifts={shifts} own={own} empty={`${wordDate(on, today)}没有值班。`} />
        ) : (
          <DutyCalendar
            view={view}
            days={days}
            on={on}
            today={today}
            shifts={shifts}
            own={own}
            holidays={holidays.data?.items ?? []}
            openDay={(day) => choose({ view: 'day', on: day })}
          />
        )}
      </Spin>
    </Page>
  );
}
