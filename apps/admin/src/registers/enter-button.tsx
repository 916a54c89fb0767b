import { App } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { FilesInput } from '../form/inputs/files-input';
import { useUnitCode } from '../units/unit-context';
import { UnitSelect } from '../units/unit-select';
import { useToday } from '../words/use-today';
import { EntryFields } from './entry-fields';
import { toLine } from './entry-line';
import type { Register } from './use-register';

/** One line more. */
export function EnterButton({ register }: { readonly register: Register }) {
  const { message } = App.useApp();
  const today = useToday();
  const unit = useUnitCode();
  return (
    <FormButton type="primary" hotkey="n" label="登记一条" title={`登记：${register.name}`}>
      {(close) => (
        <ActForm
          act="registers.enterEntry"
          draft={register.code}
          fixed={{ register: register.code }}
          initial={{ unit, line: { day: today } }}
          toInput={(typed) => ({ unit: typed['unit'], files: typed['files'], line: toLine(register, typed) })}
          done={() => {
            void message.success('已登记');
            close();
          }}
        >
          <Field name="unit" label="单位">
            <UnitSelect />
          </Field>
          <EntryFields register={register} />
          <Field name="files" label="依据（可不附）" hint="照片、文件扫描件、Word 或 Excel，每个不超过10MB。">
            <FilesInput />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
