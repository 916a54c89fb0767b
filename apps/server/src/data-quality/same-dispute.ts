import { dataQualityThresholds, disputeTypes, type DisputeType } from '@linfa/domain';
import { groupsOf, type Finder, type Finding } from './finding.ts';
import { caseColumns, caseRecord } from './record-words.ts';

/**
 * Cases of one kind between the same two sides, whoever applied: one dispute mediated several times is one case and
 * several sittings. Cases whose view is limited are left out: that somebody is in two of them is told already too much.
 */
export const sameDispute: Finder = async (looking) => {
  const { context, asked } = looking;
  const groups = await groupsOf(looking, {
    columns: caseColumns,
    from: `mediation_case t join mediation_party a on a.case_id = t.id
      join mediation_party b on b.case_id = t.id and b.party_key > a.party_key and b.side <> a.side`,
    where: [
      { text: 't.accepted_on >= ? and t.accepted_on <= ? and t.view_limit is null', values: [asked.from, asked.to] },
    ],
    by: ['t.unit_id', 't.dispute_type', 'a.party_key', 'b.party_key'],
    least: dataQualityThresholds.sameDisputes,
  });
  const findings = groups.map(({ count, rows }): Finding => ({
    kind: 'same-dispute',
    identity: [0, 1, 2, 3].map((index) => String(rows[0][`g${index}`])).join(' '),
    unitId: Number(rows[0]['unit']),
    sentence: `同样的双方有${count}件${disputeTypes[String(rows[0]['g1']) as DisputeType]}案件。一件纠纷调解多次只计一件；是同一件，还是不同的纠纷？`,
    records: rows.map((row) => caseRecord(context, row)),
    count,
  }));
  // Several people on a side make several pairs of one and the same cases.
  const casesOf = ({ records }: Finding): string => records.map(({ id }) => id).join(' ');
  return [...new Map(findings.toReversed().map((one) => [casesOf(one), one])).values()].toReversed();
};
