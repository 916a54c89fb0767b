import { retentions, wordDate } from '@linfa/domain';
import { Link } from 'react-router';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { useToday } from '../words/use-today';

/** Files that were bound. */
export function VolumesPage() {
  const unit = useUnitCode();
  const today = useToday();
  return (
    <Page title="案卷成册" lead="已归档的案件装订成册。要装订，打开一件已归档的案件，在“卷宗”里装订。">
      <section className="card">
        <ActTable
          act="mediation.listVolumes"
          input={{ unit }}
          empty="还没有装订成册的案卷。"
          exportAs="案卷成册"
          columns={[
            {
              key: 'volume',
              title: '卷',
              text: ({ year, number }) => `${year}年第${number}卷`,
            },
            { key: 'committee', title: '调解委员会', text: ({ committee, unit: at }) => committee ?? at.name },
            { key: 'cases', title: '件数', text: ({ cases }) => `${cases.length}件` },
            { key: 'retention', title: '保管期限', text: ({ retention }) => retentions[retention] },
            { key: 'day', title: '装订日期', text: ({ day }) => wordDate(day, today) },
          ]}
          expand={({ cases }) => (
            <ul className="plain-list">
              {cases.map((one) => (
                <li key={one.id}>
                  {one.order}. <Link to={`/cases/${one.id}`}>{one.fileNumber ?? '没有案号'}</Link>
                </li>
              ))}
            </ul>
          )}
        />
      </section>
    </Page>
  );
}
