import type { AnswerOf } from '@linfa/contract';
import { App } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { DayInput } from '../form/inputs/day-input';
import { useToday } from '../words/use-today';

type Member = AnswerOf<'rosters.list'>['items'][number];

/** Somebody leaves a roster from a day on; days before stay as they were. */
export function LeaveButton({ member }: { readonly member: Member }) {
  const { message } = App.useApp();
  const today = useToday();
  return (
    <FormButton label="离册" title={`${member.name || '此人'}离册`}>
      {(close) => (
        <ActForm
          act="rosters.leave"
          draft={member.id}
          fixed={{ member: member.id, version: member.version }}
          initial={{ day: today }}
          submit="离册"
          done={() => {
            void message.success('已离册，以前的日子照旧在册');
            close();
          }}
        >
          <Field name="day" label="从哪一天起不再在册" hint="这一天以前的名册和统计不变。">
            <DayInput />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
