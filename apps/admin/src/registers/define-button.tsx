import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FieldList } from '../form/field-list';
import { FormButton } from '../form/form-button';
import { CodeSelect } from '../form/inputs/code-select';
import { useUnits } from '../units/unit-context';
import { measureWords } from '../words/measure-choices';
import { columnKinds } from './column-kinds';
import { newCode, optionsOf } from './new-code';

interface TypedColumn {
  readonly name?: string;
  readonly type?: keyof typeof columnKinds;
  readonly unit?: string;
  readonly options?: readonly string[];
}

/** A book of one's own: what a line counts, what kinds there are, and its columns. */
export function DefineButton() {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { unit } = useUnits();
  const [code] = useState(newCode);
  return (
    <FormButton type="primary" hotkey="n" label="新建台账" title="新建台账" size={680}>
      {(close) => (
        <ActForm
          act="registers.define"
          fixed={{ unit: unit?.code ?? '', code }}
          initial={{ unitOfMeasure: 'act', columns: [{ type: 'text' }] }}
          toInput={({ name, unitOfMeasure, unitWord, categories, columns }) => ({
            name,
            unitOfMeasure,
            unitWord,
            categories: optionsOf(categories),
            columns: ((columns ?? []) as (TypedColumn | undefined)[]).map((column, index) => ({
              code: `c${index + 1}`,
              name: column?.name,
              type: column?.type ?? 'text',
              ...(column?.type === 'number' && { unit: column.unit }),
              options: column?.type === 'code' || column?.type === 'status' ? optionsOf(column.options) : [],
            })),
          })}
          submit="建台账"
          done={(made) => {
            void message.success('台账已建好，可以登记了');
            close();
            void navigate(`/registers/${made.code}`);
          }}
        >
          {(typed) => (
            <>
              <Field name="name" label="台账名称" hint="如“重大行政决策合法性审查”。">
                <Input maxLength={80} />
              </Field>
              <Field name="unitOfMeasure" label="一行计什么" hint="一行就是一次、一件或一个；不同的单位不会相加。">
                <CodeSelect codes={measureWords} />
              </Field>
              <Field name="unitWord" label="印出来的量词（选填）" hint="如“宗”“场次”；不填用上面的第一个。">
                <Input maxLength={8} />
              </Field>
              <Field name="categories" label="类别（选填）" hint="打一个，按一次回车；可以按类别统计。">
                <Select mode="tags" open={false} placeholder="如 党委会、专题会" />
              </Field>
              <FieldList name="columns">
                {(fields, { add, remove }) => (
                  <>
                    <p>除日期{typed['categories'] ? '和类别' : ''}外，还要记：</p>
                    {fields.map(({ key, name }) => {
                      const kind = ((typed['columns'] ?? []) as (TypedColumn | undefined)[])[name]?.type;
                      return (
                        <fieldset key={key} className="form-row">
                          <Form.Item name={[name, 'name']} label="列名">
                            <Input maxLength={40} />
                          </Form.Item>
                          <Form.Item name={[name, 'type']} label="记什么">
                            <CodeSelect codes={columnKinds} />
                          </Form.Item>
                          {kind === 'number' && (
                            <Form.Item name={[name, 'unit']} label="数的单位">
                              <CodeSelect codes={measureWords} />
                            </Form.Item>
                          )}
                          {(kind === 'code' || kind === 'status') && (
                            <Form.Item name={[name, 'options']} label="选项">
                              <Select mode="tags" open={false} placeholder="打一个，按一次回车" />
                            </Form.Item>
                          )}
                          <Button onClick={() => remove(name)}>移除</Button>
                        </fieldset>
                      );
                    })}
                    <Button disabled={fields.length >= 40} onClick={() => add({ type: 'text' })}>
                      再加一列
                    </Button>
                  </>
                )}
              </FieldList>
            </>
          )}
        </ActForm>
      )}
    </FormButton>
  );
}
