import { Checkbox, Input } from 'antd';
import { Field } from '../../form/field';
import { ClockInput } from '../../form/inputs/clock-input';
import { CountInput } from '../../form/inputs/count-input';
import { DayInput } from '../../form/inputs/day-input';
import { LinesInput } from '../../form/inputs/lines-input';
import { TextInput } from '../../form/inputs/text-input';

/** What the record of a sitting says. @param at before each place in the act's input: `change.`, where the day stays */
export function SessionFields({ at = '' }: { readonly at?: string }) {
  return (
    <>
      <div className="field-row">
        {at === '' && (
          <Field name="day" label="日期">
            <DayInput />
          </Field>
        )}
        <Field name={`${at}time`} label="开始时间（选填）">
          <ClockInput />
        </Field>
        <Field name={`${at}minutes`} label="时长（选填）">
          <CountInput unit="分钟" min={1} />
        </Field>
      </div>
      <Field name={`${at}venue`} label="地点">
        <Input placeholder="如：社区调解室" />
      </Field>
      <Field name={`${at}present`} label="到场人">
        <LinesInput placeholder="一行写一人" />
      </Field>
      <Field name={`${at}matter`} label="调解事项">
        <Input />
      </Field>
      <Field name={`${at}rightsTold`} label="权利义务" checkbox>
        <Checkbox>已告知各方当事人在调解中的权利和义务</Checkbox>
      </Field>
      <Field name={`${at}statements`} label="各方陈述">
        <TextInput most={8000} rows={5} />
      </Field>
      <Field name={`${at}principles`} label="依据的法律法规政策和公序良俗（选填）">
        <TextInput most={2000} rows={2} />
      </Field>
      <Field name={`${at}evidence`} label="证据（选填）">
        <TextInput most={2000} rows={2} />
      </Field>
      <Field name={`${at}result`} label="调解结果" hint="没有谈成的，写明原因和其他途径。">
        <TextInput most={2000} />
      </Field>
      <Field name={`${at}withAdviser`} label="法律顾问" checkbox>
        <Checkbox>法律顾问参与了这次调解</Checkbox>
      </Field>
      <Field name={`${at}viaPlatform`} label="方式" checkbox>
        <Checkbox>通过线上平台调解</Checkbox>
      </Field>
    </>
  );
}
