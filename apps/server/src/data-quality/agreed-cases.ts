import { dataQualityThresholds } from '@linfa/domain';
import { groupsOf, namesOf, type Finder, type Finding } from './finding.ts';
import { caseColumns, caseRecord } from './record-words.ts';

const allAgreed = { sum: `case when t.outcome = 'agreed' then 1 else 0 end`, condition: 'x = n' };

/** Committees, and mediators, of whose many concluded cases every single one ended in an agreement. */
export const agreedCases: Finder = async (looking) => {
  const { context, asked } = looking;
  const concluded = {
    text: 't.concluded_on is not null and t.accepted_on >= ? and t.accepted_on <= ?',
    values: [asked.from, asked.to],
  };
  const shared = {
    columns: caseColumns,
    where: [concluded],
    least: dataQualityThresholds.casesAllAgreed,
    also: allAgreed,
  };
  const committees = await groupsOf(looking, {
    ...shared,
    from: 'mediation_case t',
    by: ['t.unit_id', 'coalesce(t.committee_id, 0)'],
  });
  const mediators = await groupsOf(looking, {
    ...shared,
    from: `mediation_case t join mediation_assignment a on a.case_id = t.id and a.kind = 'chief' and a.\`to\` is null`,
    by: ['a.mediator_id'],
  });
  const names = await namesOf(
    context,
    mediators.map(({ rows }) => Number(rows[0]['g0'])),
  );
  const period = `${asked.from} ${asked.to}`;
  return [
    ...committees.map(({ count, rows }): Finding => ({
      kind: 'all-agreed',
      identity: `committee ${String(rows[0]['g0'])} ${String(rows[0]['g1'])} ${period}`,
      unitId: Number(rows[0]['unit']),
      sentence: `这一期间受理并办结的${count}件调解全部达成协议。没有达成协议或中途撤回的，是否都登记了？`,
      records: rows.map((row) => caseRecord(context, row)),
      count,
    })),
    ...mediators.map(({ count, rows }): Finding => ({
      kind: 'all-agreed',
      identity: `mediator ${String(rows[0]['g0'])} ${period}`,
      unitId: Number(rows[0]['unit']),
      sentence: `${names.get(Number(rows[0]['g0'])) ?? ''}主持并办结的${count}件调解全部达成协议。没有达成协议或中途撤回的，是否都登记了？`,
      records: rows.map((row) => caseRecord(context, row)),
      count,
    })),
  ];
};
