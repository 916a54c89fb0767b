import { assignmentKinds, consentStates, consentWays, wordDate, wordInstant } from '@linfa/domain';
import { ActButton } from '../form/act-button';
import { useToday } from '../words/use-today';
import { AssignButtons } from './acts/assign-buttons';
import { PartyActButtons } from './acts/party-act-buttons';
import { wordParty, type CaseDetail } from './case-words';

/** Both sides and whether they are willing, and who mediates. */
export function CaseParties({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  return (
    <section className="card">
      <h2>当事人和调解员</h2>
      <ul className="plain-list">
        {row.people.map((party) => (
          <li key={party.id}>
            <span className="grow">
              {wordParty(party)}
              {party.hasAgent && '（有代理人）'}
              <span className="soft">
                {' '}
                {consentStates[party.consent]}
                {party.consentWay !== null && `，${consentWays[party.consentWay]}`}
                {party.consentAt !== null && `，${wordInstant(party.consentAt, today)}`}
                {party.consent === 'pending' &&
                  party.invitedOn !== null &&
                  `，${wordDate(party.invitedOn, today)}已征求`}
              </span>
            </span>
            <PartyActButtons row={row} party={party} />
          </li>
        ))}
        {row.mediators.map((one) => (
          <li key={`${one.kind}${one.id ?? one.unit.code}`}>
            <span className="grow">
              {assignmentKinds[one.kind]} {one.name ?? one.unit.name}
              <span className="soft">
                {' '}
                {one.name !== null && one.unit.name}，{wordDate(one.from, today)}起
              </span>
            </span>
            {row.mayBeside.includes('limit') && one.kind !== 'chief' && (
              <ActButton
                act="mediation.endJoint"
                of={`${row.id}${one.id ?? one.unit.code}`}
                input={{
                  case: row.id,
                  ...(one.kind === 'unit' ? { unit: one.unit.code } : one.id !== null && { mediator: one.id }),
                }}
                ask="结束其参与？以后看不到这件案件。"
                done="已结束参与"
                size="small"
              >
                结束参与
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {row.mediators.length === 0 && (
        <p className="soft">{row.state === 'archived' ? '没有登记调解员。' : '还没有指派调解员。'}</p>
      )}
      {row.may.includes('assign') && <AssignButtons row={row} />}
    </section>
  );
}
