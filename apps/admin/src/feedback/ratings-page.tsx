import { leastPrinted, ratingGrades, serviceThings } from '@linfa/domain';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { useRoles } from '../session/use-roles';
import { Facts } from '../shell/facts';
import { Page } from '../shell/page';
import { Filters } from '../table/filters';
import { inputOfFilters, type TableFilter } from '../table/table-filter';
import { useAddress } from '../table/use-address';
import { useUnitCode } from '../units/unit-context';
import { yearOf } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { Remarks } from './remarks';

/** How content people were with a unit's services, never by person. */
export function RatingsPage() {
  const unit = useUnitCode();
  const address = useAddress('');
  const readsRemarks = useRoles('street-officer', 'justice-head', 'district-officer');
  const filters: readonly TableFilter[] = [{ kind: 'period', label: '日期', usual: yearOf(useToday()) }];
  const asked = { unit, ...(inputOfFilters(filters, address.valueOf) as { from: string; to: string }) };
  const read = useRead('feedback.summary', asked, { keep: true });
  const shown = (count: number | null): string => (count === null ? `不显示（少于${leastPrinted}）` : `${count}次`);
  return (
    <Page title="满意情况" lead={`居民对服务的评价，不按人统计；少于${leastPrinted}的数不显示，以免认出是谁。`}>
      <section className="card">
        <div className="table-filters">
          <Filters filters={filters} address={address} />
        </div>
        <ReadState read={read}>
          {({ total, grades, services }) => (
            <>
              <p>共{total}次评价</p>
              <h3>满意程度</h3>
              <Facts rows={grades.map(({ grade, count }) => [ratingGrades[grade], shown(count)] as const)} />
              <h3>评价的服务</h3>
              <Facts rows={services.map(({ kind, count }) => [serviceThings[kind], shown(count)] as const)} />
            </>
          )}
        </ReadState>
      </section>
      {readsRemarks && (
        <section className="card">
          <h2>评价时写下的话</h2>
          <Remarks key={`${asked.unit}${asked.from}${asked.to}`} asked={asked} />
        </section>
      )}
    </Page>
  );
}
