import type { Answer, Received } from '@linfa/contract';
import { lastDayOfMonth, RuleError, yearPeriod, type Day } from '@linfa/domain';
import { dutyReaders } from '../duty-shifts/duty-shifts.policy.ts';
import type { ActContext } from '../http/act-context.ts';
import { nearestNorm } from '../norms/norm-in-force.ts';
import { Norm } from '../norms/norm.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { communitiesIn, type CommunityPlaces } from './communities-in.ts';
import { dutyByMonth, noDuty, type MonthOfDuty } from './duty-by-month.ts';
import { gapReasons } from './gap-reasons.ts';
import { wordGap } from './word-gap.ts';

type Matrix = Answer<'dutyMatrix', 'get'>;
type Cell = Matrix['communities'][number]['months'][number];

const codes = { hours: 'duty.hours-a-month', times: 'duty.visits-a-month' } as const;

/**
 * Each community's duty month by month, against the norm that was in force there at the month's end. However many
 * communities there are, it costs the same statements.
 * @throws RuleError `year-in-future`, `unit-not-valid`
 */
export async function getDutyMatrix(context: ActContext, input: Received<'dutyMatrix', 'get'>): Promise<Matrix> {
  const { em, today } = context;
  const unit = await unitInReach(context, input.unit, dutyReaders);
  const whole = yearPeriod(input.year);
  if (whole.from > today) throw new RuleError('year-in-future', { year: input.year });
  const scope = (await unitScopes(em, unit)).of(whole);
  const communities = await communitiesIn(em, scope, whole);
  const duty = await dutyByMonth(em, scope, whole);
  const reasons = await gapReasons(
    context,
    communities.map((one) => one.id),
    input.year,
  );
  const norms = await em.find(Norm, { code: { $in: Object.values(codes) } });
  const monthsOf = (community: CommunityPlaces): Cell[] =>
    Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
      const last = lastDayOfMonth(input.year, month);
      // A community is held to a month only where it was at its end.
      const stood = community.places.find((one) => one.from <= last && (one.to === null || one.to > last));
      return stood
        ? [
            cellOf(
              month,
              last < today,
              duty.get(`${community.id} ${last.slice(0, 7)}`) ?? noDuty,
              normsOn(norms, stood.place, last),
              reasons.get(`${community.id} ${last.slice(0, 7)}`) ?? '',
            ),
          ]
        : [];
    });
  return { communities: communities.map((one) => ({ code: one.code, name: one.name, months: monthsOf(one) })) };
}

type Held = Pick<Cell, 'hoursNorm' | 'timesNorm'>;

function normsOn(norms: readonly Norm[], place: string, on: Day): Held {
  const least = (code: string): Cell['hoursNorm'] => {
    const norm = nearestNorm(
      norms.filter((one) => one.code === code),
      place,
      on,
    );
    return norm && { least: Number(norm.value), source: norm.source };
  };
  return { hoursNorm: least(codes.hours), timesNorm: least(codes.times) };
}

function cellOf(month: number, isOver: boolean, duty: MonthOfDuty, held: Held, explained: string): Cell {
  const inHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;
  const [hours, signedHours] = [inHours(duty.minutes), inHours(duty.signedMinutes)];
  const short = (value: number, norm: Cell['hoursNorm']): boolean => norm !== null && value < norm.least;
  const gap = isOver && (short(duty.minutes / 60, held.hoursNorm) || short(duty.visits, held.timesNorm));
  return { month, hours, signedHours, times: duty.visits, ...held, gap, reason: gap ? wordGap(duty) : '', explained };
}
