import { App, Button, Form, Select } from 'antd';
import { noChoices } from '../api/no-choices';
import { useRead } from '../api/use-read';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FieldList } from '../form/field-list';
import { FormButton } from '../form/form-button';
import { DayInput } from '../form/inputs/day-input';
import { PeriodInput, type PeriodValue } from '../form/inputs/period-input';
import { useUnits } from '../units/unit-context';
import { UnitSelect } from '../units/unit-select';
import { addDays } from '@linfa/domain';
import { workedYear } from '../words/usual-periods';
import { useToday } from '../words/use-today';

/** Asks offices for figures: which, of whom, by when. */
export function AskButton() {
  const { message } = App.useApp();
  const today = useToday();
  const { unit } = useUnits();
  const known = useRead('reportedFigures.listItems', {});
  const items =
    known.data?.items.map(({ code, name, unitWord }) => ({
      value: code,
      label: unitWord === '' ? name : `${name}（${unitWord}）`,
    })) ?? [];
  return (
    <FormButton type="primary" hotkey="n" label="要数据" title={`为${unit?.name ?? ''}要数据`} size={760}>
      {(close) => (
        <ActForm
          act="reportedFigures.requestFigures"
          draft={unit?.code ?? ''}
          fixed={{ unit: unit?.code ?? '' }}
          initial={{ period: workedYear(today), due: addDays(today, 14), asks: [{}] }}
          toInput={({ period, due, asks }) => ({ ...(period as PeriodValue), due, asks })}
          submit="发给科室"
          done={({ items: asked }) => {
            void message.success(`已要${asked.length}项数据`);
            close();
          }}
        >
          <Field name="period" label="统计期间">
            <PeriodInput />
          </Field>
          <Field name="due" label="请在哪一天前填报">
            <DayInput />
          </Field>
          <FieldList name="asks">
            {(fields, { add, remove }) => (
              <>
                {fields.map(({ key, name }) => (
                  <fieldset key={key} className="form-row form-row-two">
                    <Form.Item name={[name, 'item']} label="项目">
                      <Select
                        showSearch={{ optionFilterProp: 'label' }}
                        placeholder="选择项目"
                        notFoundContent={noChoices(known, '还没有要数据的项目；在报告里“插入指标”时可以登记')}
                        options={items}
                      />
                    </Form.Item>
                    <Form.Item name={[name, 'office']} label="向谁要">
                      <UnitSelect placeholder="选择科室或单位" />
                    </Form.Item>
                    <Button disabled={fields.length === 1} onClick={() => remove(name)}>
                      移除
                    </Button>
                  </fieldset>
                ))}
                <Button onClick={() => add({})} disabled={fields.length >= 60}>
                  再加一项
                </Button>
              </>
            )}
          </FieldList>
        </ActForm>
      )}
    </FormButton>
  );
}
