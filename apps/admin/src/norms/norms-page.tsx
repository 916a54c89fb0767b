import { wordDay } from '@linfa/domain';
import { App, Input } from 'antd';
import { ActButton } from '../form/act-button';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { DayInput } from '../form/inputs/day-input';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnits } from '../units/unit-context';
import { useToday } from '../words/use-today';
import { NormHistory } from './norm-history';
import { NormValueInput } from './norm-value-input';
import { wordNorm } from './word-norm';

const hints: Readonly<Record<string, string>> = { money: '最多两位小数。', count: '不带小数。' };

/** What is required of the unit, since when and by which paper. */
export function NormsPage() {
  const { unit } = useUnits();
  const today = useToday();
  const { message } = App.useApp();
  const code = unit?.code ?? '';
  return (
    <Page
      title="各项规定"
      lead="期限、数量和补贴标准因地而异，随文件变化。每个值都写明依据，新的值自某一天起施行，以往的不变。"
    >
      <section className="card">
        <ActTable
          act="norms.list"
          input={{ unit: code }}
          paged={false}
          rowKey={(row) => row.code}
          empty="没有规定。"
          exportAs="各项规定"
          filters={[{ kind: 'day', name: 'on', label: '某一天的情况' }]}
          columns={[
            { key: 'name', title: '规定', text: ({ name }) => name },
            {
              key: 'value',
              title: '现行',
              text: (row) => (row.inForce === null ? '没有规定' : wordNorm(row.code, row.inForce.value)),
            },
            { key: 'source', title: '依据', text: ({ inForce }) => inForce?.source ?? '', width: 250 },
            {
              key: 'by',
              title: '由谁规定',
              text: ({ inForce }) => (inForce === null ? '' : (inForce.unit?.name ?? '各地通行')),
            },
            { key: 'from', title: '自', text: ({ inForce }) => (inForce === null ? '' : wordDay(inForce.validFrom)) },
            {
              key: 'planned',
              title: '将要施行',
              text: (row) =>
                row.planned.map((one) => `${wordDay(one.validFrom)}起${wordNorm(row.code, one.value)}`).join('；'),
              render: (row) =>
                row.planned.map((one) => (
                  <div key={one.id}>
                    <span className="unbroken">{wordDay(one.validFrom)}起</span>
                    <span className="unbroken">{wordNorm(row.code, one.value)}</span>{' '}
                    {one.may.includes('revoke') && (
                      <ActButton
                        act="norms.revoke"
                        input={{ norm: one.id }}
                        of={one.id}
                        ask="撤回这个尚未施行的规定？"
                        done="已撤回"
                        size="small"
                      >
                        撤回
                      </ActButton>
                    )}
                  </div>
                )),
            },
          ]}
          expand={(row) => <NormHistory unit={code} code={row.code} />}
          acts={(row) =>
            row.may.includes('set') && (
              <FormButton label="重新规定" title={`${unit?.name ?? ''}：${row.name}`}>
                {(close) => (
                  <ActForm
                    act="norms.set"
                    fixed={{ unit: code, code: row.code }}
                    draft={`${code}:${row.code}`}
                    initial={{ from: today }}
                    done={() => {
                      close();
                      void message.success('已规定');
                    }}
                  >
                    <p className="soft">
                      {row.inForce === null
                        ? '现在没有规定。'
                        : `现行：${wordNorm(row.code, row.inForce.value)}，依据${row.inForce.source}。`}
                    </p>
                    <Field name="value" label="改为" hint={hints[row.valueKind]}>
                      <NormValueInput valueKind={row.valueKind} unitWord={row.unitWord} />
                    </Field>
                    <Field name="source" label="依据的文件" hint="文件名称和文号。">
                      <Input />
                    </Field>
                    <Field name="from" label="自哪一天起施行" hint="今天或以后。">
                      <DayInput />
                    </Field>
                  </ActForm>
                )}
              </FormButton>
            )
          }
        />
      </section>
    </Page>
  );
}
