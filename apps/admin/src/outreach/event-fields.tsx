import { outreachKinds } from '@linfa/domain';
import { Checkbox, Input } from 'antd';
import { Field } from '../form/field';
import { ClockInput } from '../form/inputs/clock-input';
import { CodeSelect } from '../form/inputs/code-select';
import { DayInput } from '../form/inputs/day-input';

/** What an event is. @param at before each place in the act's input: `change.` */
export function EventFields({ at = '' }: { readonly at?: string }) {
  return (
    <>
      <Field name={`${at}title`} label="名称">
        <Input />
      </Field>
      <Field name={`${at}kind`} label="形式">
        <CodeSelect codes={outreachKinds} />
      </Field>
      <div className="field-row">
        <Field name={`${at}day`} label="日期">
          <DayInput />
        </Field>
        <Field name={`${at}startsAt`} label="开始时间（选填）">
          <ClockInput />
        </Field>
      </div>
      <Field name={`${at}venue`} label="地点（选填）">
        <Input />
      </Field>
      <Field name={`${at}theme`} label="主题（选填）" hint="法律名称或宣传节点，如民法典、12·4国家宪法日。">
        <Input />
      </Field>
      <div className="field-row">
        <Field name={`${at}organiser`} label="主办单位（选填）">
          <Input />
        </Field>
        <Field name={`${at}speaker`} label="主讲人（选填）">
          <Input />
        </Field>
        <Field name={`${at}audience`} label="对象（选填）">
          <Input placeholder="如：老年人、学生" />
        </Field>
      </div>
      <Field name={`${at}byVolunteers`} label="志愿者" checkbox>
        <Checkbox>由普法志愿者开展</Checkbox>
      </Field>
    </>
  );
}
