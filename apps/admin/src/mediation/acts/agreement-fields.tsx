import { Input } from 'antd';
import { Field } from '../../form/field';
import { DayInput } from '../../form/inputs/day-input';
import { LinesInput } from '../../form/inputs/lines-input';
import { TextInput } from '../../form/inputs/text-input';
import { YuanInput } from '../../form/inputs/yuan-input';
import { PreventedFields } from './prevented-fields';

/** What both kinds of agreement say. */
export function AgreementFields() {
  return (
    <>
      <Field name="reachedOn" label="达成日期">
        <DayInput />
      </Field>
      <Field name="facts" label="纠纷事实、争议和责任">
        <TextInput most={3000} />
      </Field>
      <Field name="terms" label="协议内容" hint="一行一条，写明谁在何时做什么。">
        <LinesInput placeholder="一行写一条" />
      </Field>
      <div className="field-row">
        <Field name="performHow" label="履行方式">
          <Input placeholder="如：转账、自行修理" />
        </Field>
        <Field name="performWhere" label="履行地点">
          <Input />
        </Field>
      </div>
      <div className="field-row">
        <Field name="performBy" label="履行期限（选填）">
          <DayInput />
        </Field>
        <Field name="amount" label="涉及金额" hint="不涉及金额的不填。">
          <YuanInput />
        </Field>
      </div>
      <PreventedFields />
    </>
  );
}
