import { App, Input } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { showInitialPassword } from './show-initial-password';

export function CreateAccount({ person }: { readonly person: string }) {
  const { modal } = App.useApp();
  return (
    <FormButton label="开设账号" title="开设账号">
      {(close) => (
        <ActForm
          act="people.createAccount"
          fixed={{ person }}
          draft={person}
          submit="开设"
          done={(answer) => {
            close();
            showInitialPassword(modal, answer);
          }}
        >
          <Field name="username" label="用户名" hint="以字母开头，用小写字母、数字、点、横线。">
            <Input autoComplete="off" />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
