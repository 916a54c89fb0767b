import { rosters, wordDate, wordDay, type RosterCode } from '@linfa/domain';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnits } from '../units/unit-context';
import { useToday } from '../words/use-today';
import { JoinButton } from './join-button';
import { LeaveButton } from './leave-button';

/** Who stands on a roster, as of any day; nobody is ever taken off without a trace. */
export function RostersPage() {
  const today = useToday();
  const { unit } = useUnits();
  const [params, setParams] = useSearchParams();
  const roster = (params.get('roster') ?? 'literate') as RosterCode;
  const keeps = useRoles('community-clerk', 'street-officer', 'justice-head');
  return (
    <Page
      title="名册"
      lead="按日期看在册人员：换一个日期，就看到那一天的名册。姓名平时只显示姓，查看全名会留下记录。"
      acts={keeps && unit !== null && <JoinButton roster={roster} />}
    >
      <section className="card">
        <p>
          <Segmented
            aria-label="名册"
            value={roster}
            options={Object.entries(rosters).map(([value, label]) => ({ value, label }))}
            onChange={(value) => setParams({ roster: value })}
          />
        </p>
        <ActTable
          act="rosters.list"
          input={unit && { unit: unit.code, roster, on: today }}
          filters={[
            { kind: 'day', name: 'on', label: '在册日期（不选为今天）' },
            ...(keeps ? [{ kind: 'flag' as const, name: 'names', label: '显示全名（会留下记录）' }] : []),
          ]}
          empty={`那一天没有在册的${rosters[roster]}。${keeps ? '点“登记入册”开始。' : ''}`}
          exportAs={`${rosters[roster]}名册`}
          columns={[
            { key: 'name', title: '姓名', text: ({ name }) => name || '未登记姓名' },
            { key: 'unit', title: '单位', text: (row) => row.unit.name },
            {
              key: 'joined',
              title: '入册',
              text: ({ joinedOn }) => wordDay(joinedOn),
              render: ({ joinedOn }) => wordDate(joinedOn, today),
            },
            { key: 'left', title: '离册', text: ({ leftOn }) => (leftOn === null ? '在册' : wordDay(leftOn)) },
            { key: 'fullTime', title: '专职', text: ({ fullTime }) => (fullTime ? '专职' : '兼职') },
            { key: 'certified', title: '持证', text: ({ certified }) => (certified ? '持证' : '未持证') },
            { key: 'certificate', title: '证书', text: ({ certificate }) => certificate ?? '', offered: true },
            { key: 'site', title: '所在阵地或组织', text: ({ site }) => site?.name ?? '', offered: true },
          ]}
          acts={(row) => row.may.includes('leave') && <LeaveButton member={row} />}
        />
      </section>
    </Page>
  );
}
