import { confirmations, consentWays, performances, satisfactions, wordDate, wordPerformance } from '@linfa/domain';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { Facts } from '../shell/facts';
import { useToday } from '../words/use-today';
import { AfterButtons } from './acts/after-buttons';
import { wordParty, type CaseDetail } from './case-words';

/** What comes after an agreement. */
export function CaseAfter({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  const read = useRead('mediation.afterAgreement', row.agreement === null ? null : { case: row.id });
  if (row.agreement === null) return null;
  const nameOf = (id: string): string => {
    const party = row.people.find((one) => one.id === id);
    return party ? wordParty(party) : '';
  };
  return (
    <section className="card">
      <h2>履行、司法确认和回访</h2>
      <ReadState read={read}>
        {(after) => (
          <>
            <Facts
              rows={[
                [
                  '履行情况',
                  after.performance &&
                    wordPerformance(after.performance, {
                      registered: row.performanceRegistered,
                      performBy: row.agreement?.performBy ?? null,
                      today,
                    }),
                ],
                ['司法确认', confirmations[after.confirmation]],
                ['受理法院', after.court],
                ['申请日期', after.appliedOn && wordDate(after.appliedOn, today)],
                ['决定日期', after.decidedOn && wordDate(after.decidedOn, today)],
                ['裁定书文号', after.documentNumber],
              ]}
            />
            <ul className="plain-list">
              {after.followUps.map((one) => (
                <li key={`${one.party}${one.day}${one.way}`}>
                  {wordDate(one.day, today)} {one.ownAnswer ? '当事人线上答复' : `${consentWays[one.way]}回访`}{' '}
                  {nameOf(one.party)}
                  <span className="soft">
                    {[
                      one.performance !== null && performances[one.performance],
                      one.satisfaction !== null && satisfactions[one.satisfaction],
                    ]
                      .filter(Boolean)
                      .join('，')}
                  </span>
                </li>
              ))}
            </ul>
            <AfterButtons row={row} after={after} />
          </>
        )}
      </ReadState>
    </section>
  );
}
