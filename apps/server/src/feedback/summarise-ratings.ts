import type { Answer, Received } from '@linfa/contract';
import { ratingGrades, serviceThings, withoutSmall, type RatingGrade, type ServiceThing } from '@linfa/domain';
import { query } from '../database/sql.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { feedbackReaders } from './feedback.policy.ts';

/** How content people were with a unit and those below: counts by grade and by service, small ones left out; never by person. */
export async function summariseRatings(
  context: ActContext,
  input: Received<'feedback', 'summary'>,
): Promise<Answer<'feedback', 'summary'>> {
  const { from, to } = shortPeriod(input.from, input.to);
  const { place } = await unitInReach(context, input.unit, feedbackReaders);
  const rows = await query(context.em, {
    text:
      'select grade as grade, service as service, count(*) as counted from rating' +
      ' where place >= ? and place < ? and rated_on >= ? and rated_on <= ? group by grade, service',
    values: [place, `${place}~`, from, to],
  });
  const sumOf = (field: 'grade' | 'service', key: string): number =>
    rows.filter((row) => row[field] === key).reduce((sum, row) => sum + Number(row['counted']), 0);
  const grades = Object.keys(ratingGrades) as RatingGrade[];
  const things = Object.keys(serviceThings) as ServiceThing[];
  const byGrade = withoutSmall(grades.map((one) => sumOf('grade', one)));
  const byService = withoutSmall(things.map((one) => sumOf('service', one)));
  return {
    total: rows.reduce((sum, row) => sum + Number(row['counted']), 0),
    grades: grades.map((grade, at) => ({ grade, count: byGrade[at] ?? null })),
    services: things.map((kind, at) => ({ kind, count: byService[at] ?? null })),
  };
}
