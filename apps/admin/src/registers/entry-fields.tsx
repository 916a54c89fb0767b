import { Input, InputNumber, Select } from 'antd';
import { Field } from '../form/field';
import { DayInput } from '../form/inputs/day-input';
import type { Column, Register } from './use-register';

/** A book's line as fields; each named by its kind and column, as `toLine` reads them. */
export function EntryFields({ register }: { readonly register: Register }) {
  return (
    <>
      <Field name="line.day" label="日期">
        <DayInput />
      </Field>
      {register.categories.length > 0 && (
        <Field name="line.category" label="类别">
          <Options options={register.categories} />
        </Field>
      )}
      {register.columns.map((column) => (
        <Field
          key={column.code}
          name={`cells.${column.code}`}
          label={column.unitWord === null ? column.name : `${column.name}（${column.unitWord}）`}
        >
          {inputFor(column)}
        </Field>
      ))}
    </>
  );
}

function inputFor({ type, options }: Column) {
  if (type === 'number') return <InputNumber className="wide" />;
  if (type === 'day') return <DayInput />;
  if (options.length > 0) return <Options options={options} />;
  return type === 'text' ? (
    <Input.TextArea maxLength={2000} autoSize={{ minRows: 1, maxRows: 6 }} />
  ) : (
    <Input maxLength={120} />
  );
}

function Options({
  options,
  ...field
}: {
  readonly options: readonly { readonly code: string; readonly name: string }[];
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}) {
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="请选择"
      options={options.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
