import { rosters, type RosterCode } from '@linfa/domain';
import { App, Checkbox, Input } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { DayInput } from '../form/inputs/day-input';
import { UnitSelect } from '../units/unit-select';
import { useUnitCode } from '../units/unit-context';
import { useToday } from '../words/use-today';

/** Somebody joins a roster from a day on. */
export function JoinButton({ roster }: { readonly roster: RosterCode }) {
  const { message } = App.useApp();
  const today = useToday();
  const unit = useUnitCode();
  return (
    <FormButton type="primary" hotkey="n" label="登记入册" title={`登记${rosters[roster]}`}>
      {(close) => (
        <ActForm
          act="rosters.join"
          draft={roster}
          fixed={{ roster }}
          initial={{ unit, day: today, fullTime: false, certified: false }}
          submit="入册"
          done={() => {
            void message.success('已入册');
            close();
          }}
        >
          <Field name="unit" label="单位" hint="登记在哪个社区，就计入哪个社区。">
            <UnitSelect />
          </Field>
          <Field name="person.name" label="姓名">
            <Input maxLength={30} />
          </Field>
          <Field name="person.phone" label="手机号（选填）" hint="同一手机号即为同一人。加密保存，平时不显示。">
            <Input inputMode="tel" maxLength={11} />
          </Field>
          <Field name="day" label="从哪一天起在册">
            <DayInput />
          </Field>
          <Field name="fullTime" label="" checkbox>
            <Checkbox>专职</Checkbox>
          </Field>
          <Field name="certified" label="" checkbox>
            <Checkbox>已培训并持证</Checkbox>
          </Field>
          <Field name="certificate" label="证书编号（选填）">
            <Input maxLength={60} />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
