import { App } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { TextInput } from '../form/inputs/text-input';
import { EntryFields } from './entry-fields';
import { fieldsOf, toLine } from './entry-line';
import type { Entry, Register } from './use-register';

/** A line is put right, with the reason; what it said before stays. */
export function AmendButton({ register, entry }: { readonly register: Register; readonly entry: Entry }) {
  const { message } = App.useApp();
  return (
    <FormButton label="更正" title={`更正：${register.name}`}>
      {(close) => (
        <ActForm
          act="registers.amendEntry"
          draft={`${entry.id}:${entry.version}`}
          fixed={{ entry: entry.id, version: entry.version }}
          initial={fieldsOf(register, entry)}
          toInput={(typed) => ({ reason: typed['reason'], line: toLine(register, typed) })}
          submit="更正"
          done={() => {
            void message.success('已更正，原来的内容保留在这一行下面');
            close();
          }}
        >
          <EntryFields kept register={register} />
          <Field name="reason" label="更正的理由" hint="原来的内容会保留，点开这一行就能看到。">
            <TextInput most={200} rows={2} />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
