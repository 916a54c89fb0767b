import { ActTable } from '../table/act-table';
import type { TableFilter } from '../table/table-filter';
import { useToday } from '../words/use-today';
import { caseColumns } from './case-columns';

export function CaseTable({ unit, filters }: { readonly unit: string; readonly filters: readonly TableFilter[] }) {
  const today = useToday();
  return (
    <ActTable
      act="mediation.listCases"
      input={{ unit }}
      filters={filters}
      columns={caseColumns(today)}
      empty="没有这样的案件。案件由受理申请、主动调解或接受移送而来。"
      exportAs="调解案件"
    />
  );
}
