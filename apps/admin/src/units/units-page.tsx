import { unitKinds, wordDay } from '@linfa/domain';
import { Link } from 'react-router';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnitCode } from './unit-context';

/** The units of the tree, as they are today or were on a day. */
export function UnitsPage() {
  const unit = useUnitCode();
  const keeps = useRoles('administrator', 'district-officer');
  return (
    <Page
      title="单位"
      lead={`街道、社区和科室的名称、隶属和沿革。${keeps ? '打开一个单位，可以设立下级、改名、改隶、合并、分设和撤销。' : ''}`}
    >
      <section className="card">
        <ActTable
          act="orgUnits.list"
          input={{ unit }}
          rowKey={({ code }) => code}
          empty="没有符合条件的单位，请放宽筛选。"
          exportAs="单位"
          filters={[
            { kind: 'code', name: 'kind', label: '种类', options: unitKinds },
            { kind: 'day', name: 'on', label: '某一天的情况' },
          ]}
          columns={[
            {
              key: 'name',
              title: '名称',
              text: ({ name }) => name,
              render: ({ code, name }) => <Link to={`/units/${code}`}>{name}</Link>,
            },
            { key: 'kind', title: '种类', text: ({ kind }) => unitKinds[kind] },
            { key: 'parent', title: '上级', text: ({ parent }) => parent?.name ?? '' },
            { key: 'from', title: '设立', text: ({ validFrom }) => wordDay(validFrom) },
            {
              key: 'to',
              title: '撤销',
              text: ({ validTo }) => (validTo === null ? '' : wordDay(validTo)),
              offered: true,
            },
          ]}
        />
      </section>
    </Page>
  );
}
