import { referralTargets } from '@linfa/domain';
import { Input } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { CodeSelect } from '../form/inputs/code-select';
import { DayInput } from '../form/inputs/day-input';
import { useToday } from '../words/use-today';

/** Sends what a consultation was about on to another office; it is counted once, at the consultation. */
export function ReferOnForm({ consultation, done }: { readonly consultation: string; readonly done: () => void }) {
  const today = useToday();
  return (
    <ActForm
      act="consultations.referOn"
      draft={consultation}
      fixed={{ consultation }}
      initial={{ day: today }}
      submit="登记转介"
      done={done}
    >
      <Field name="target" label="转往">
        <CodeSelect codes={referralTargets} />
      </Field>
      <Field name="day" label="哪天">
        <DayInput />
      </Field>
      <Field name="note" label="说明（选填）" hint="结果在“转介”里登记。">
        <Input.TextArea rows={3} />
      </Field>
    </ActForm>
  );
}
