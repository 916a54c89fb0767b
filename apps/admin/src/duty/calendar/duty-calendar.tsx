import type { AnswerOf } from '@linfa/contract';
import type { Day } from '@linfa/domain';
import { ShiftChip, type CalendarShift } from './shift-chip';
import type { CalendarView } from './calendar-days';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
/** In a month's cell; the day has them all. */
const mostInMonth = 3;

type Holiday = AnswerOf<'dutyShifts.listHolidays'>['items'][number];

/** A light grid of weeks: days with their shifts and with what the calendar of holidays says of them. */
export function DutyCalendar({
  view,
  days,
  on,
  today,
  shifts,
  own,
  holidays,
  openDay,
}: {
  readonly view: Exclude<CalendarView, 'day'>;
  readonly days: readonly Day[];
  /** Days outside of its month are paler. */
  readonly on: Day;
  readonly today: Day;
  readonly shifts: readonly CalendarShift[];
  readonly own: boolean;
  readonly holidays: readonly Holiday[];
  readonly openDay: (day: Day) => void;
}) {
  const most = view === 'month' ? mostInMonth : Number.POSITIVE_INFINITY;
  return (
    <div className={`duty-calendar duty-calendar-${view}`} role="group" aria-label="值班日历">
      {weekdays.map((name) => (
        <div key={name} className="duty-weekday" aria-hidden="true">
          {name}
        </div>
      ))}
      {days.map((day, index) => {
        const these = shifts.filter((one) => one.day === day);
        const holiday = holidays.find((one) => one.day === day);
        const [, month, date] = day.split('-').map(Number);
        const looks = [
          'duty-day',
          ...(day === today ? ['duty-today'] : []),
          ...(view === 'month' && day.slice(0, 7) !== on.slice(0, 7) ? ['duty-outside'] : []),
          ...(holiday?.kind === 'off' ? ['duty-off'] : []),
          ...(these.length === 0 ? ['duty-empty'] : []),
        ].join(' ');
        return (
          <section key={day} className={looks} aria-label={`${month}月${date}日`}>
            <button type="button" className="duty-date" onClick={() => openDay(day)}>
              <span className="duty-date-weekday">{weekdays[index % 7]}</span>
              {date === 1 || view === 'week' ? `${month}月${date}日` : date}
              {day === today && <span className="duty-tag">今天</span>}
              {holiday && <span className="duty-tag">{holiday.kind === 'off' ? `${holiday.name} 休` : '补班'}</span>}
            </button>
            {these.slice(0, most).map((shift) => (
              <ShiftChip key={shift.id} shift={shift} own={own} />
            ))}
            {these.length > most && (
              <button type="button" className="duty-more" onClick={() => openDay(day)}>
                共{these.length}次，全部查看
              </button>
            )}
          </section>
        );
      })}
    </div>
  );
}
