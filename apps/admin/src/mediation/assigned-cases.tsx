import { ActTable } from '../table/act-table';
import { useToday } from '../words/use-today';
import { caseColumns } from './case-columns';

/** What the mediator is named on, other units' cases among them. */
export function AssignedCases() {
  const today = useToday();
  return (
    <section className="card">
      <h2>指派给我的</h2>
      <ActTable
        act="mediation.listAssigned"
        name="mine"
        input={{}}
        columns={caseColumns(today).filter(({ offered }) => offered !== true)}
        empty="现在没有指派给您的案件。"
      />
    </section>
  );
}
