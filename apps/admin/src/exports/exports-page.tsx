import { Link } from 'react-router';
import { ActButton } from '../form/act-button';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnits } from '../units/unit-context';

/** How records are handed to other platforms: columns, headings, formats as each of them wants. */
export function ExportsPage() {
  const { unit } = useUnits();
  const keeps = useRoles('street-officer', 'justice-head', 'district-officer');
  return (
    <Page
      title="数据导出"
      lead="别的平台（如“一表通”）各要各的格式：把它要的列、表头和写法存成模板，以后每次点一下就能导出。"
      acts={
        keeps && (
          <Link className="button-link" to="/exports/new">
            新建导出模板
          </Link>
        )
      }
    >
      <section className="card">
        <ActTable
          act="exports.list"
          input={unit && { unit: unit.code }}
          filters={[{ kind: 'flag', name: 'retired', label: '连同已停用的' }]}
          empty={keeps ? '还没有导出模板。点“新建导出模板”开始。' : '还没有导出模板，请街道建立。'}
          columns={[
            {
              key: 'name',
              title: '模板',
              text: ({ name }) => name,
              render: ({ id, name }) => <Link to={`/exports/${id}`}>{name}</Link>,
            },
            { key: 'source', title: '数据来源', text: ({ sourceName }) => sourceName },
            { key: 'columns', title: '列', text: ({ columns }) => columns.map(({ heading }) => heading).join('、') },
            { key: 'unit', title: '由谁定义', text: (row) => row.unit.name },
            { key: 'personal', title: '个人信息', text: ({ personal }) => (personal ? '含，遮盖后导出' : '不含') },
            { key: 'state', title: '状态', text: ({ retiredOn }) => (retiredOn === null ? '在用' : '已停用') },
          ]}
          acts={({ id, may, name }) =>
            may.includes('retire') && (
              <ActButton act="exports.retire" input={{ template: id }} of={id} ask={`停用“${name}”？`} done="已停用">
                停用
              </ActButton>
            )
          }
        />
      </section>
    </Page>
  );
}
