import type { CommitteeKind } from './codes.ts';
import { addDays, daysInMonth, dayOf, daysBetween, wordDay, type Day } from './day.ts';
import { RuleError } from './rule-error.ts';

/** Days within which both sides may jointly ask a court to confirm their agreement. Source: 人民调解法 art. 33. */
const confirmWithinDays = 30;
/** Requests that one applicant states. Source: the ministry's form of the application. */
export const mostClaims = 3;
/** Whoever is younger is a minor (民法典 art. 17), and the case is shown to named people only. */
export const adultAge = 18;

/**
 * The day by which a case is to be concluded: as a rule one month from acceptance (人民调解工作若干规定 art. 33); a month ends on
 * the day of the same number, else on the month's last (民法典 art. 202).
 * @param days instead of a month, where a place has laid down a number of days
 */
export function clockDue(acceptedOn: Day, days: number | null = null): Day {
  if (days !== null) return addDays(acceptedOn, days);
  const [year, month, date] = acceptedOn.split('-').map(Number) as [number, number, number];
  const [inYear, inMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayOf(inYear, inMonth, Math.min(date, daysInMonth(inYear, inMonth)));
}

/** How a case stands to its clock; null once it is concluded. */
export function clockLeft(dueOn: Day | null, concludedOn: Day | null, today: Day): number | null {
  return dueOn === null || concludedOn !== null ? null : daysBetween(today, dueOn);
}

/** The longest that the sides may agree to add at a time. */
const mostExtensionDays = 180;

/** More time must end later than before, not before today, and within half a year. @throws RuleError `bad-extension` */
export function assertExtension(fromDue: Day, toDue: Day, today: Day): void {
  if (toDue <= fromDue) throw new RuleError('bad-extension', { reason: `新期限须晚于原期限${wordDay(fromDue)}` });
  if (toDue < today) throw new RuleError('bad-extension', { reason: '新期限已经过去' });
  const from = fromDue > today ? fromDue : today;
  if (daysBetween(from, toDue) > mostExtensionDays)
    throw new RuleError('bad-extension', { reason: `一次最多延长${mostExtensionDays}天` });
}

/** The last day on which the sides may apply to a court. Source: 人民调解法 art. 33. */
export function confirmationDue(effectiveOn: Day, days: number = confirmWithinDays): Day {
  return addDays(effectiveOn, days);
}

const committeeKindOf: Readonly<Record<string, CommitteeKind>> = {
  community: 'neighbourhood',
  village: 'village',
  street: 'street',
  town: 'town',
};

/** The kind of the committee that sits in a unit of that kind. */
export function committeeKindIn(unitKind: string): CommitteeKind {
  return committeeKindOf[unitKind] ?? 'professional';
}

/**
 * （2026）试验东街道第一人调字第12号: the year, the short word of the committee's unit, and the running number. Source of the
 * form: the ministry's forms for people's mediation (司法部 2010年《人民调解文书格式》).
 * @param unitName without its last word of kind (社区, 村, 街道, 镇, 乡) it is the short word
 */
export function fileNumber(year: number, unitName: string, serial: number): string {
  const word = unitName.replace(/(?<=.{2})(社区|村|街道|镇|乡|区|县|市)$/u, '');
  return `（${year}）${word}人调字第${serial}号`;
}
