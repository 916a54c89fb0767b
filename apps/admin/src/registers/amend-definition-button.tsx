import { App, Button, Checkbox, Form, Input } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FieldList } from '../form/field-list';
import { FormButton } from '../form/form-button';
import { CodeSelect } from '../form/inputs/code-select';
import { measureWords } from '../words/measure-choices';
import { columnKinds } from './column-kinds';
import { definitionChanges, definitionOf, type TypedDefinition } from './definition-changes';
import { OptionRows } from './option-rows';
import type { Register } from './use-register';

/** Changes a book of one's own: other words, more kinds and columns, and what no new line may use. */
export function AmendDefinitionButton({ register }: { readonly register: Register }) {
  const { message } = App.useApp();
  return (
    <FormButton label="修改台账" title={`修改台账：${register.name}`} size={680}>
      {(close) => (
        <ActForm
          act="registers.amendDefinition"
          draft={register.code}
          fixed={{ register: register.code }}
          initial={definitionOf(register) as Record<string, unknown>}
          toInput={(typed) => ({ ...definitionChanges(register, typed) })}
          submit="保存修改"
          done={() => {
            void message.success('台账已修改，以前登记的内容照旧');
            close();
          }}
        >
          {(typed) => {
            const { categories = [], columns = [] } = typed as TypedDefinition;
            return (
              <>
                <p className="soft">
                  停用的类别、列和选项不能再登记，以前登记的内容和数都保留，以后可以恢复。已有的列不能改记什么，要改就停用它，再加一列。
                </p>
                <Field name="name" label="台账名称">
                  <Input maxLength={80} />
                </Field>
                <h3>类别</h3>
                <OptionRows name="categories" typed={categories} label="类别" />
                <h3>各列</h3>
                <FieldList name="columns">
                  {(fields, { add, remove }) => (
                    <>
                      {fields.map(({ key, name }) => (
                        <ColumnRow key={key} at={name} typed={columns[name]} remove={() => remove(name)} />
                      ))}
                      <p>
                        <Button disabled={fields.length >= 40} onClick={() => add({ type: 'text' })}>
                          再加一列
                        </Button>
                      </p>
                    </>
                  )}
                </FieldList>
              </>
            );
          }}
        </ActForm>
      )}
    </FormButton>
  );
}

function ColumnRow({
  at,
  typed = {},
  remove,
}: {
  readonly at: number;
  readonly typed?: NonNullable<TypedDefinition['columns']>[number];
  readonly remove: () => void;
}) {
  const isNew = typed.code === undefined;
  const kind = typed.type ?? 'text';
  return (
    <fieldset className="form-row">
      <Form.Item name={[at, 'name']} label={`第${at + 1}列的列名`}>
        <Input maxLength={40} />
      </Form.Item>
      {isNew ? (
        <Form.Item name={[at, 'type']} label="记什么">
          <CodeSelect codes={columnKinds} />
        </Form.Item>
      ) : (
        <Form.Item name={[at, 'retired']} label={`记${columnKinds[kind]}`} valuePropName="checked">
          <Checkbox>停用这一列</Checkbox>
        </Form.Item>
      )}
      {isNew && kind === 'number' && (
        <Form.Item name={[at, 'unit']} label="数的单位">
          <CodeSelect codes={measureWords} />
        </Form.Item>
      )}
      {(kind === 'code' || kind === 'status') && (
        <Form.Item label="选项" className="whole-row">
          <OptionRows name={[at, 'options']} typed={typed.options ?? []} label="选项" />
        </Form.Item>
      )}
      {isNew && <Button onClick={remove}>移除</Button>}
    </fieldset>
  );
}
