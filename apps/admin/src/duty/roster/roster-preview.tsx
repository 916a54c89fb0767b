import { daysBetween, isDay, rosterDays, wordDate, type Day } from '@linfa/domain';
import { useRead } from '../../api/use-read';

/** As far as one roster goes. */
const mostDays = 366;

type Typed = Readonly<Record<string, unknown>>;

/** The days that the roster would make, by the same rule as the server's. */
export function RosterPreview({ typed, today }: { readonly typed: Typed; readonly today: Day }) {
  const [from, to] = [dayOf(typed['from']), dayOf(typed['to'])];
  const sound = from !== null && to !== null && from <= to && daysBetween(from, to) < mostDays;
  const { data } = useRead('dutyShifts.listHolidays', sound ? { from, to } : null);
  const weekdays = (typed['weekdays'] ?? []) as number[];
  const found =
    sound && data
      ? rosterDays(
          { from, to, weekdays, except: (typed['except'] ?? []) as Day[], extra: (typed['extra'] ?? []) as Day[] },
          new Map(data.items.map((one) => [one.day, one])),
        )
      : null;
  return (
    <section className="card roster-preview" aria-label="会排出的日子" aria-live="polite">
      <h2>会排出的日子</h2>
      {found === null && <p className="soft">填好起止日期和星期后，这里列出每一天。</p>}
      {found && (
        <>
          <p>
            排<strong>{found.planned.length}</strong>次，跳过{found.skipped.length}次
          </p>
          <ul>
            {found.planned.map((day) => (
              <li key={day}>{wordDate(day, today)}</li>
            ))}
          </ul>
          {found.skipped.length > 0 && (
            <>
              <p>跳过：</p>
              <ul className="soft">
                {found.skipped.map(({ day, because }) => (
                  <li key={day}>
                    {wordDate(day, today)}（{because}）
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="soft">法律顾问当时已有别的值班的，排班时也会跳过并写明。</p>
        </>
      )}
    </section>
  );
}

function dayOf(value: unknown): Day | null {
  return typeof value === 'string' && isDay(value) ? value : null;
}
