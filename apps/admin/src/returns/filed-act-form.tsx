import { Input } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { filedActs, type FiledAct } from './filing-words';

/** What is said with a step of a return that was sent: remarks, a reason, or a note. */
export function FiledActForm({
  act,
  filing,
  done,
}: {
  readonly act: FiledAct;
  readonly filing: string;
  readonly done: () => void;
}) {
  const form = { fixed: { filing }, draft: filing, submit: filedActs[act].label, done };
  if (act === 'return')
    return (
      <ActForm act="returns.returnWithRemarks" {...form}>
        <Field name="remarks" label="意见（不写个人信息）">
          <Input.TextArea rows={4} maxLength={190} />
        </Field>
      </ActForm>
    );
  if (act === 'lock')
    return (
      <ActForm act="returns.lock" {...form}>
        <Field name="note" label="说明（可以不填，不写个人信息）">
          <Input maxLength={150} />
        </Field>
      </ActForm>
    );
  return (
    <ActForm act={act === 'unlock' ? 'returns.unlock' : 'returns.takeBack'} {...form}>
      <Field name="reason" label="理由（不写个人信息）">
        <Input.TextArea rows={3} maxLength={150} />
      </Field>
    </ActForm>
  );
}
