import { dayOf, wordDate } from '@linfa/domain';
import { Input } from 'antd';
import { PastValues } from '../amendments/past-values';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CountInput } from '../form/inputs/count-input';
import { DayInput } from '../form/inputs/day-input';
import { rolesOf, useMe } from '../session/session';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnits } from '../units/unit-context';
import { UnitSelect } from '../units/unit-select';
import { useToday } from '../words/use-today';
import { MonthOfScreenings } from './month-of-screenings';

const screeners = ['mediator', 'community-clerk', 'street-officer'] as const;

/** Rounds that looked for disputes; one that found none is a report too. */
export function ScreeningsPage() {
  const today = useToday();
  const { unit } = useUnits();
  const held = rolesOf(useMe());
  const code = unit?.code ?? '';
  const screens = screeners.some((role) => held.has(role));
  return (
    <Page
      title="纠纷排查"
      lead={`${unit?.name ?? ''}的纠纷排查。没有发现纠纷的，也登记一次零报告。`}
      acts={
        screens && (
          <>
            <FormButton label="零报告" title="登记零报告">
              {(close) => (
                <ActForm
                  act="screenings.record"
                  draft="none"
                  fixed={{ found: 0, prevented: 0 }}
                  initial={{ unit: code, day: today }}
                  submit="登记零报告"
                  done={close}
                >
                  <p>这次排查没有发现纠纷。</p>
                  <WhereAndWhen />
                </ActForm>
              )}
            </FormButton>
            <FormButton label="登记排查" title="登记一次纠纷排查" type="primary" hotkey="n">
              {(close) => (
                <ActForm
                  act="screenings.record"
                  draft="found"
                  initial={{ unit: code, day: today }}
                  submit="登记"
                  done={close}
                >
                  <WhereAndWhen />
                  <Counts />
                  <Field name="note" label="说明（选填）">
                    <Input.TextArea rows={3} />
                  </Field>
                </ActForm>
              )}
            </FormButton>
          </>
        )
      }
    >
      <MonthOfScreenings unit={code} />
      <section className="card">
        <ActTable
          act="screenings.list"
          input={unit === null ? null : { unit: unit.code }}
          filters={[
            { kind: 'period', label: '期间', usual: { from: dayOf(Number(today.slice(0, 4)), 1, 1), to: today } },
          ]}
          exportAs="纠纷排查"
          empty={`这段时间没有排查记录。${screens ? '点“登记排查”或“零报告”开始。' : ''}`}
          columns={[
            { key: 'day', title: '日期', text: ({ day }) => wordDate(day, today) },
            { key: 'unit', title: '单位', text: ({ unit: { name } }) => name },
            {
              key: 'found',
              title: '发现纠纷',
              text: ({ found }) => (found === 0 ? '没有发现（零报告）' : `${found}件`),
              align: 'right',
            },
            { key: 'prevented', title: '预防纠纷', text: ({ prevented }) => `${prevented}件`, align: 'right' },
            {
              key: 'note',
              title: '说明',
              text: ({ note }) => note,
              render: ({ note }) => <span className="long-text">{note}</span>,
            },
          ]}
          acts={(row) =>
            row.may.includes('amend') && (
              <>
                <FormButton label="更正" title="更正一次排查">
                  {(close) => (
                    <ActForm
                      act="screenings.amend"
                      draft={row.id}
                      fixed={{ screening: row.id, version: row.version }}
                      initial={{ change: { day: row.day, found: row.found, prevented: row.prevented, note: row.note } }}
                      submit="更正"
                      done={close}
                    >
                      <Field name="change.day" label="哪天">
                        <DayInput />
                      </Field>
                      <Counts at="change." />
                      <Field name="change.note" label="说明">
                        <Input.TextArea rows={3} />
                      </Field>
                      <Field name="reason" label="更正的理由" hint="原来的值会保留。">
                        <Input />
                      </Field>
                    </ActForm>
                  )}
                </FormButton>
                {row.version > 1 && <PastValues kind="screening" record={row.id} />}
              </>
            )
          }
        />
      </section>
    </Page>
  );
}

function WhereAndWhen() {
  return (
    <>
      <Field name="unit" label="单位">
        <UnitSelect />
      </Field>
      <Field name="day" label="哪天">
        <DayInput />
      </Field>
    </>
  );
}

function Counts({ at = '' }: { readonly at?: string }) {
  return (
    <div className="field-row">
      <Field name={`${at}found`} label="发现纠纷">
        <CountInput unit="件" />
      </Field>
      <Field name={`${at}prevented`} label="预防纠纷">
        <CountInput unit="件" />
      </Field>
    </div>
  );
}
