import { Input } from 'antd';
import { Field } from '../../form/field';
import { ClockInput } from '../../form/inputs/clock-input';
import { DayInput } from '../../form/inputs/day-input';
import type { CaseDetail } from '../case-words';
import { CaseFormButton } from './case-form-button';

export function AppointButton({ row }: { readonly row: CaseDetail }) {
  return (
    <CaseFormButton act="mediation.appointSession" row={row} label="约定调解时间" done="已约定，各方会收到通知">
      <Field name="day" label="日期">
        <DayInput />
      </Field>
      <Field name="time" label="时间">
        <ClockInput />
      </Field>
      <Field name="venue" label="地点">
        <Input placeholder="如：社区调解室" />
      </Field>
    </CaseFormButton>
  );
}
