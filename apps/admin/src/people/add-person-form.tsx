import type { AnswerOf } from '@linfa/contract';
import { roles } from '@linfa/domain';
import { Input } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { CodeSelect } from '../form/inputs/code-select';
import { DayInput } from '../form/inputs/day-input';
import { UnitSelect } from '../units/unit-select';
import { useUnitCode } from '../units/unit-context';
import { useToday } from '../words/use-today';

const { resident: _, ...staffRoles } = roles;

/** The first role comes with the person; whoever has that phone number already is the same person. */
export function AddPersonForm({ done }: { readonly done: (person: AnswerOf<'people.add'>) => void }) {
  const unit = useUnitCode();
  const today = useToday();
  return (
    <ActForm act="people.add" initial={{ unit, from: today }} done={done} submit="登记">
      <Field name="name" label="姓名">
        <Input autoComplete="off" />
      </Field>
      <Field name="phone" label="手机号" hint="可以不填。同一手机号即为同一人。">
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <RoleFields />
    </ActForm>
  );
}

/** As what, where and for how long. */
export function RoleFields() {
  return (
    <>
      <Field name="role" label="角色">
        <CodeSelect codes={staffRoles} />
      </Field>
      <Field name="unit" label="在哪个单位">
        <UnitSelect />
      </Field>
      <Field name="from" label="第一天">
        <DayInput />
      </Field>
      <Field name="to" label="自此日起不再担任" hint="不定期的不填。">
        <DayInput />
      </Field>
    </>
  );
}
