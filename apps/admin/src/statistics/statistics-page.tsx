import { Page } from '../shell/page';
import { useUnits } from '../units/unit-context';
import { StatisticsView } from './statistics-view';

/** Any figures by unit, month or kind, as a table and a chart, down to the records. */
export function StatisticsPage() {
  const { unit } = useUnits();
  return (
    <Page
      title="统计"
      lead="选好指标和期间，按单位、按月或按类别看。点单位继续往下看，点数字看它由哪些记录得来。不作排名。"
    >
      {unit !== null && <StatisticsView key={unit.code} top={unit} />}
    </Page>
  );
}
