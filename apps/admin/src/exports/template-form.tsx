import type { AnswerOf } from '@linfa/contract';
import { exportFormats } from '@linfa/domain';
import { Button, Form, Input, Select } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FieldList } from '../form/field-list';
import { CodeSelect } from '../form/inputs/code-select';

type Source = AnswerOf<'exports.sources'>['sources'][number];
type Template = AnswerOf<'exports.list'>['items'][number];
interface TypedColumn {
  readonly field?: string;
  readonly heading?: string;
  readonly format?: string;
}

/** Where rows come from, and the columns in the order, the words and the formats of whoever gets them. */
export function TemplateForm({
  sources,
  unit,
  template,
  done,
}: {
  readonly sources: readonly Source[];
  readonly unit: string;
  /** What is edited; a new one when left out. */
  readonly template?: Template;
  readonly done: (made: Template) => void;
}) {
  const fields = (typed: Readonly<Record<string, unknown>>) => {
    const source = sources.find((one) => one.source === typed['source']);
    return (
      <>
        <Field name="name" label="模板名称" hint="如“一表通 法律咨询”。">
          <Input maxLength={60} />
        </Field>
        <Field
          name="source"
          label="数据来源"
          {...(source?.columns.some(({ personal }) => personal) && {
            hint: '含个人信息的列导出时遮盖；确需不遮盖的，导出时另选理由。',
          })}
        >
          <SourceSelect sources={sources} />
        </Field>
        {source !== undefined && (
          <FieldList name="columns">
            {(rows, { add, remove, move }) => (
              <>
                {rows.map(({ key, name }) => (
                  <fieldset key={key} className="form-row">
                    <Form.Item name={[name, 'field']} label={`第${name + 1}列取`}>
                      <Select
                        showSearch={{ optionFilterProp: 'label' }}
                        placeholder="选择"
                        options={source.columns.map(({ field, label, personal }) => ({
                          value: field,
                          label: personal ? `${label}（个人信息）` : label,
                        }))}
                      />
                    </Form.Item>
                    <Form.Item name={[name, 'heading']} label="表头写作">
                      <Input maxLength={40} />
                    </Form.Item>
                    <Form.Item name={[name, 'format']} label="写法">
                      <CodeSelect codes={exportFormats} />
                    </Form.Item>
                    <Button.Group className="form-row-acts">
                      <Button disabled={name === 0} onClick={() => move(name, name - 1)}>
                        上移
                      </Button>
                      <Button onClick={() => remove(name)}>移除</Button>
                    </Button.Group>
                  </fieldset>
                ))}
                <Button onClick={() => add({ format: 'plain' })}>再加一列</Button>{' '}
                <Button
                  onClick={() => {
                    const taken = new Set(
                      ((typed['columns'] ?? []) as (TypedColumn | undefined)[]).map((one) => one?.field),
                    );
                    for (const { field, label } of source.columns)
                      if (!taken.has(field)) add({ field, heading: label, format: 'plain' });
                  }}
                >
                  加上其余各列
                </Button>
              </>
            )}
          </FieldList>
        )}
      </>
    );
  };
  if (template === undefined)
    return (
      <ActForm act="exports.define" fixed={{ unit }} initial={{ columns: [] }} submit="保存模板" done={done}>
        {fields}
      </ActForm>
    );
  const { id, version, name, source, columns, where } = template;
  return (
    <ActForm
      act="exports.edit"
      draft={`${id}:${version}`}
      fixed={{ template: id, version }}
      initial={{ name, source, columns: [...columns] }}
      toInput={(typed) => ({ ...typed, ...(where !== null && typed['source'] === source && { where }) })}
      submit="保存修改"
      done={done}
    >
      {fields}
    </ActForm>
  );
}

function SourceSelect({
  sources,
  onChange,
  ...typing
}: {
  readonly sources: readonly Source[];
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (source: string) => void;
}) {
  const form = Form.useFormInstance();
  return (
    <Select
      {...typing}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="选择"
      options={sources.map((one) => ({ value: one.source, label: one.name }))}
      onChange={(chosen: string) => {
        // The columns of another source are not among its own.
        form.setFieldValue('columns', []);
        onChange?.(chosen);
      }}
    />
  );
}
