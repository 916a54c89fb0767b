import { committeeKinds, siteKinds, wordDay } from '@linfa/domain';
import { App, Input, InputNumber } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CodeSelect } from '../form/inputs/code-select';
import { DayInput } from '../form/inputs/day-input';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnits } from '../units/unit-context';
import { UnitSelect } from '../units/unit-select';
import { useToday } from '../words/use-today';

/** Places and bodies, as of any day. */
export function SitesPage() {
  const today = useToday();
  const { unit } = useUnits();
  const keeps = useRoles('community-clerk', 'street-officer', 'justice-head');
  return (
    <Page
      title="阵地与组织"
      lead="工作站、调委会、普法阵地等，按日期看当天存在的。"
      acts={keeps && unit !== null && <OpenSite />}
    >
      <section className="card">
        <ActTable
          act="rosters.listSites"
          input={unit && { unit: unit.code, on: today }}
          filters={[
            { kind: 'code', name: 'kind', label: '种类', options: siteKinds },
            { kind: 'day', name: 'on', label: '存在日期（不选为今天）' },
          ]}
          empty={`那一天没有登记的阵地与组织。${keeps ? '点“登记设立”开始。' : ''}`}
          exportAs="阵地与组织"
          columns={[
            { key: 'name', title: '名称', text: ({ name }) => name },
            { key: 'kind', title: '种类', text: ({ kind }) => siteKinds[kind] },
            {
              key: 'committee',
              title: '调委会种类',
              text: ({ committeeKind }) => (committeeKind === null ? '' : committeeKinds[committeeKind]),
            },
            { key: 'unit', title: '单位', text: (row) => row.unit.name },
            { key: 'opened', title: '设立', text: ({ openedOn }) => wordDay(openedOn) },
            {
              key: 'closed',
              title: '撤销',
              text: ({ closedOn }) => (closedOn === null ? '' : wordDay(closedOn)),
              offered: true,
            },
            { key: 'area', title: '面积', align: 'right', text: ({ area }) => (area === 0 ? '' : `${area}平方米`) },
          ]}
          acts={(row) => row.may.includes('close') && <CloseSite id={row.id} version={row.version} name={row.name} />}
        />
      </section>
    </Page>
  );
}

function OpenSite() {
  const { message } = App.useApp();
  const today = useToday();
  const { unit } = useUnits();
  return (
    <FormButton type="primary" hotkey="n" label="登记设立" title="登记阵地或组织">
      {(close) => (
        <ActForm
          act="rosters.openSite"
          initial={{ unit: unit?.code, day: today }}
          submit="登记"
          done={() => {
            void message.success('已登记');
            close();
          }}
        >
          {({ kind }) => (
            <>
              <Field name="unit" label="单位">
                <UnitSelect />
              </Field>
              <Field name="kind" label="种类">
                <CodeSelect codes={siteKinds} />
              </Field>
              {kind === 'committee' && (
                <Field name="committeeKind" label="调委会种类">
                  <CodeSelect codes={committeeKinds} />
                </Field>
              )}
              <Field name="name" label="名称">
                <Input maxLength={120} />
              </Field>
              <Field name="day" label="从哪一天起">
                <DayInput />
              </Field>
              <Field name="area" label="面积（选填）">
                <InputNumber min={0} suffix="平方米" className="wide" />
              </Field>
            </>
          )}
        </ActForm>
      )}
    </FormButton>
  );
}

function CloseSite({ id, version, name }: { readonly id: string; readonly version: number; readonly name: string }) {
  const { message } = App.useApp();
  const today = useToday();
  return (
    <FormButton label="撤销" title={`撤销${name}`}>
      {(close) => (
        <ActForm
          act="rosters.closeSite"
          draft={id}
          fixed={{ site: id, version }}
          initial={{ day: today }}
          submit="撤销"
          done={() => {
            void message.success('已撤销，以前的日子照旧存在');
            close();
          }}
        >
          <Field name="day" label="从哪一天起不再存在" hint="这一天以前照旧存在，统计不变。">
            <DayInput />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
