import { uniteReasons } from '@linfa/domain';
import { Alert, App } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CodeRadio } from '../form/inputs/code-radio';
import { PersonSelect } from '../form/inputs/person-select';

/** Two entries that are one member of staff become one; this one stays. */
export function UniteButton({ person, name }: { readonly person: string; readonly name: string }) {
  const { message } = App.useApp();
  return (
    <FormButton label="合并重复登记" title={`把另一条登记并入${name}`}>
      {(close) => (
        <ActForm
          act="people.unite"
          fixed={{ keep: person }}
          draft={person}
          submit="合并，不能撤销"
          done={() => {
            close();
            void message.success('已合并为一条登记');
          }}
        >
          <Alert
            type="warning"
            title={`两条登记下的任职、服务记录和登录都归${name}；另一条不再存在，其手机号不能再用来登录。请先核对确是同一个人。`}
          />
          <Field name="gone" label="并入的登记" hint="只列出所选单位的人员；不在其中的，先在上方换单位。">
            <PersonSelect placeholder="选择重复的那一条" />
          </Field>
          <Field name="reason" label="为什么有两条">
            <CodeRadio codes={uniteReasons} />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
