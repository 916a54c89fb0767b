import { Input, InputNumber, Select } from 'antd';
import { Field } from '../form/field';
import { DayInput } from '../form/inputs/day-input';
import type { Column, Register } from './use-register';

/**
 * A book's line as fields; each named by its kind and column, as `toLine` reads them.
 * @param kept shows what is retired too: a correction leaves there what stood there
 */
export function EntryFields({ register, kept = false }: { readonly register: Register; readonly kept?: boolean }) {
  return (
    <>
      <Field name="line.day" label="日期">
        <DayInput />
      </Field>
      {register.categories.length > 0 && (
        <Field name="line.category" label="类别">
          <Options options={register.categories} kept={kept} />
        </Field>
      )}
      {register.columns
        .filter(({ retired }) => kept || !retired)
        .map((column) => (
          <Field
            key={column.code}
            name={`cells.${column.code}`}
            label={column.unitWord === null ? column.name : `${column.name}（${column.unitWord}）`}
          >
            {inputFor(column, kept)}
          </Field>
        ))}
    </>
  );
}

function inputFor({ type, options }: Column, kept: boolean) {
  if (type === 'number') return <InputNumber className="wide" />;
  if (type === 'day') return <DayInput />;
  if (options.length > 0) return <Options options={options} kept={kept} />;
  return type === 'text' ? (
    <Input.TextArea maxLength={2000} autoSize={{ minRows: 1, maxRows: 6 }} />
  ) : (
    <Input maxLength={120} />
  );
}

function Options({
  options,
  kept,
  ...field
}: {
  readonly options: Column['options'];
  readonly kept: boolean;
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
      options={options
        .filter(({ retired }) => kept || !retired)
        .map(({ code, name, retired }) => ({ value: code, label: retired ? `${name}（已停用）` : name }))}
    />
  );
}
