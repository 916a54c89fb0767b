import type { AnswerOf } from '@linfa/contract';
import { unitKinds } from '@linfa/domain';
import { Alert, App, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { noChoices } from '../api/no-choices';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CodeSelect } from '../form/inputs/code-select';
import { DayInput } from '../form/inputs/day-input';
import { useToday } from '../words/use-today';
import { SplitButton } from './split-button';
import { UnitSelect } from './unit-select';
import { useUnits } from './unit-context';
import { useUnitTree } from './use-unit-tree';

type Unit = AnswerOf<'orgUnits.get'>;

/** What may be done with a unit; everything has a day since which it holds, and what was before stays. */
export function UnitActs({ unit }: { readonly unit: Unit }) {
  const today = useToday();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const may = new Set(unit.may);
  const since = (
    <Field name="day" label="自哪一天起" hint="不能晚于今天；以往期间的统计不变。">
      <DayInput />
    </Field>
  );
  const done = (close: () => void, words: string) => (changed: Unit) => {
    close();
    void message.success(words);
    void navigate(`/units/${changed.code}`);
  };
  return (
    <>
      {may.has('add') && (
        <FormButton label="设立下级单位" title={`在${unit.name}之下设立单位`} type="primary" hotkey="n">
          {(close) => (
            <ActForm
              act="orgUnits.add"
              fixed={{ parent: unit.code }}
              draft={unit.code}
              initial={{ day: today }}
              done={done(close, '已设立')}
            >
              <Field name="name" label="名称">
                <Input />
              </Field>
              <Field name="code" label="代码" hint="字母、数字和连字符，一经使用不能再改。">
                <Input />
              </Field>
              <Field name="kind" label="种类">
                <CodeSelect codes={unitKinds} />
              </Field>
              {since}
            </ActForm>
          )}
        </FormButton>
      )}
      {may.has('rename') && (
        <FormButton label="改名" title={`${unit.name}改名`}>
          {(close) => (
            <ActForm
              act="orgUnits.rename"
              fixed={{ unit: unit.code }}
              draft={unit.code}
              initial={{ day: today }}
              done={done(close, '已改名')}
            >
              <Field name="name" label="新名称">
                <Input />
              </Field>
              {since}
            </ActForm>
          )}
        </FormButton>
      )}
      {may.has('move') && (
        <FormButton label="改隶" title={`${unit.name}改隶`}>
          {(close) => (
            <ActForm
              act="orgUnits.move"
              fixed={{ unit: unit.code }}
              draft={unit.code}
              initial={{ day: today }}
              done={done(close, '已改隶')}
            >
              <Alert type="info" title="下属单位一同转去；已有的记录留在原处，自当日起的值班、预约和活动随之转去。" />
              <Field name="parent" label="新的上级">
                <UnitSelect />
              </Field>
              {since}
            </ActForm>
          )}
        </FormButton>
      )}
      {may.has('merge') && (
        <FormButton label="合并" title={`${unit.name}与其他单位合并`}>
          {(close) => (
            <ActForm
              act="orgUnits.merge"
              draft={unit.code}
              initial={{ day: today, kind: unit.kind, units: [unit.code] }}
              submit="合并"
              done={done(close, '已合并')}
            >
              <Alert
                type="warning"
                title="合并后原单位不再使用；名册、聘任、任职和自当日起的事项转入新单位，已有的记录留在原处。"
              />
              <Field name="units" label="合并哪些单位">
                <UnitsSelect kind={unit.kind} />
              </Field>
              <Field name="name" label="新单位的名称">
                <Input />
              </Field>
              <Field name="code" label="新单位的代码" hint="字母、数字和连字符，一经使用不能再改。">
                <Input />
              </Field>
              <Field name="kind" label="种类">
                <CodeSelect codes={unitKinds} />
              </Field>
              {since}
            </ActForm>
          )}
        </FormButton>
      )}
      {may.has('split') && <SplitButton unit={unit} />}
      {may.has('close') && (
        <FormButton label="撤销" title={`撤销${unit.name}`} danger>
          {(close) => (
            <ActForm
              act="orgUnits.close"
              fixed={{ unit: unit.code }}
              draft={unit.code}
              initial={{ day: today }}
              submit="撤销"
              done={done(close, '已撤销')}
            >
              <Alert type="warning" title="其名册、聘任和任职同日终止。记录和以往的统计照旧保留。" />
              <Field name="day" label="不再存在的第一天" hint="最晚为明天。">
                <DayInput />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
    </>
  );
}

function UnitsSelect({
  id,
  value,
  onChange,
  kind,
}: {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (codes: string[]) => void;
  readonly kind: Unit['kind'];
}) {
  const { own } = useUnits();
  const tree = useUnitTree(own.map(({ code }) => code));
  const items = tree.rows.filter((row) => row.kind === kind);
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      mode="multiple"
      loading={tree.loading}
      notFoundContent={noChoices({ ...tree, data: { items } }, '没有同一种类的单位')}
      showSearch={{ optionFilterProp: 'label' }}
      options={items.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(codes: string[]) => onChange?.(codes)}
    />
  );
}
