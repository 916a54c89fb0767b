import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnits } from '../units/unit-context';
import { yearOf } from '../words/usual-periods';
import { useToday } from '../words/use-today';

/** What each adviser carries, by name, without a ranking. */
export function LoadPage() {
  const today = useToday();
  const { unit } = useUnits();
  return (
    <Page
      title="法律顾问工作量"
      lead="每位法律顾问服务的社区、值班时长和咨询次数。按姓名排列，只用来看谁的担子太重，不作排名。"
    >
      <section className="card">
        <ActTable
          act="people.loadView"
          input={unit && { unit: unit.code }}
          filters={[{ kind: 'period', label: '期间', usual: yearOf(today) }]}
          paged={false}
          rowKey={({ adviser }) => adviser.id}
          empty="这段时间没有聘任的法律顾问。可以换一个期间，或到“单位与人员”里聘任。"
          exportAs="法律顾问工作量"
          columns={[
            { key: 'name', title: '姓名', text: ({ adviser }) => adviser.name },
            {
              key: 'communities',
              title: '服务的社区',
              text: ({ communities }) => communities.map(({ name }) => name).join('、'),
            },
            { key: 'count', title: '社区数', align: 'right', text: ({ communities }) => `${communities.length}个` },
            {
              key: 'hours',
              title: '值班时长',
              align: 'right',
              text: ({ hours }) => `${hours.toLocaleString('zh-CN', { maximumFractionDigits: 1 })}小时`,
            },
            { key: 'consultations', title: '咨询', align: 'right', text: ({ consultations }) => `${consultations}次` },
          ]}
        />
      </section>
    </Page>
  );
}
