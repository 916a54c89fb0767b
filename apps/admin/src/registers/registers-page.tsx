import { Link } from 'react-router';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { DefineButton } from './define-button';

/** Every book: what is counted in it, and by whom it was started. */
export function RegistersPage() {
  const defines = useRoles('street-officer', 'justice-head', 'district-officer');
  return (
    <Page
      title="台账"
      lead="年报里要数的事，一件一行记在台账里；记了就能统计，每个数都能点开看到是哪几行。"
      acts={defines && <DefineButton />}
    >
      <section className="card">
        <ActTable
          act="registers.list"
          input={{}}
          paged={false}
          rowKey={({ code }) => code}
          empty="还没有台账。"
          exportAs="台账目录"
          columns={[
            {
              key: 'name',
              title: '台账',
              text: ({ name }) => name,
              render: ({ code, name }) => <Link to={`/registers/${code}`}>{name}</Link>,
            },
            { key: 'unit', title: '一行计', text: ({ unitWord }) => `1${unitWord}` },
            {
              key: 'categories',
              title: '类别',
              width: 300,
              text: ({ categories }) => namesOf(categories),
            },
            {
              key: 'columns',
              title: '各列',
              width: 380,
              text: ({ columns }) => namesOf(columns),
            },
            { key: 'owner', title: '来历', text: ({ owner }) => (owner === null ? '系统自带' : '单位自建') },
          ]}
        />
      </section>
    </Page>
  );
}

function namesOf(items: readonly { readonly name: string; readonly retired: boolean }[]): string {
  return items.map(({ name, retired }) => (retired ? `${name}（已停用）` : name)).join('、');
}
