import type { SentBy } from '@linfa/contract';
import { mediationCaseStates, wordDate, type MediationCaseState } from '@linfa/domain';
import { Button } from 'antd';
import { Link } from 'react-router';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { Filters } from '../table/filters';
import { inputOfFilters, type TableFilter } from '../table/table-filter';
import { useAddress } from '../table/use-address';
import { useToday } from '../words/use-today';
import { wordDue } from '../words/word-due';
import { wordCase } from './case-words';
import { PartyNames } from './party-names';
import './mediation.css';

const shownOfState = 20;

/** The cases side by side by where they stand; of a state that has more than fit, the table has the rest. */
export function CaseBoard({ unit, filters }: { readonly unit: string; readonly filters: readonly TableFilter[] }) {
  const address = useAddress('');
  const asked = { unit, ...inputOfFilters(filters, address.valueOf) };
  return (
    <section className="card">
      <div className="table-filters">
        <Filters filters={filters} address={address} />
      </div>
      <div className="board">
        {(Object.keys(mediationCaseStates) as MediationCaseState[]).map((state) => (
          <BoardColumn key={state} asked={asked} state={state} more={() => address.choose({ view: null, state })} />
        ))}
      </div>
    </section>
  );
}

function BoardColumn({
  asked,
  state,
  more,
}: {
  readonly asked: { readonly unit: string };
  readonly state: MediationCaseState;
  readonly more: () => void;
}) {
  const today = useToday();
  const input = { ...asked, state, limit: shownOfState } as SentBy<'mediation.listCases'>;
  const read = useRead('mediation.listCases', input, { keep: true });
  return (
    <section className="board-column" aria-label={mediationCaseStates[state]}>
      <h2>{mediationCaseStates[state]}</h2>
      <ReadState read={read}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <p className="soft">没有</p>}
            {items.map((row) => (
              <article key={row.id} className="board-case">
                {row.parties.length === 0 && row.limit !== null ? (
                  wordCase(row)
                ) : (
                  <Link to={`/cases/${row.id}`}>{wordCase(row)}</Link>
                )}
                <span>
                  <PartyNames {...row} />
                </span>
                <span className="soft">{row.unit.name}</span>
                {row.daysLeft !== null && (
                  <span className={row.daysLeft < 0 ? 'late' : 'soft'}>{wordDue(row.daysLeft)}</span>
                )}
                {row.concludedOn !== null && <span className="soft">{wordDate(row.concludedOn, today)}办结</span>}
              </article>
            ))}
            {next !== null && <Button onClick={more}>在列表里看全部</Button>}
          </>
        )}
      </ReadState>
    </section>
  );
}
