import { App } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { useUnitCode } from '../units/unit-context';
import { UnitSelect } from '../units/unit-select';
import { useToday } from '../words/use-today';
import { PostFields } from './post-fields';

export function RecordPostButton() {
  const { message } = App.useApp();
  const unit = useUnitCode();
  const day = useToday();
  return (
    <FormButton label="登记一篇" title="登记线上普法信息" type="primary" hotkey="n">
      {(close) => (
        <ActForm
          act="outreach.recordPost"
          initial={{ unit, day }}
          submit="登记"
          done={() => {
            void message.success('已登记，计入统计');
            close();
          }}
        >
          <Field name="unit" label="单位">
            <UnitSelect />
          </Field>
          <PostFields />
        </ActForm>
      )}
    </FormButton>
  );
}
