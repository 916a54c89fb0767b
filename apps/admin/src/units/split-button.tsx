import type { AnswerOf } from '@linfa/contract';
import { Alert, App, Button, Form, Input } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FieldList } from '../form/field-list';
import { FormButton } from '../form/form-button';
import { DayInput } from '../form/inputs/day-input';
import { useToday } from '../words/use-today';

/** New units set up out of a part of one; what of it is theirs only people can tell, and they move it. */
export function SplitButton({ unit }: { readonly unit: AnswerOf<'orgUnits.get'> }) {
  const today = useToday();
  const { message } = App.useApp();
  return (
    <FormButton label="分设" title={`从${unit.name}分设新单位`}>
      {(close) => (
        <ActForm
          act="orgUnits.split"
          fixed={{ unit: unit.code }}
          draft={unit.code}
          initial={{ day: today, parts: [{}] }}
          submit="分设"
          done={({ parts }) => {
            close();
            void message.success(`已分设${parts.map(({ name }) => name).join('、')}`);
          }}
        >
          <Alert
            type="warning"
            title={`${unit.name}及其记录、名册、聘任和任职不变；归新单位的，请随后逐项转去。分设前后的数字不能相比，同比从此不再计算。`}
          />
          <FieldList name="parts">
            {(rows, { add, remove }) => (
              <>
                {rows.map(({ key, name: at }, index) => (
                  <fieldset key={key} className="form-row">
                    <legend>第{index + 1}个新单位</legend>
                    <Form.Item name={[at, 'name']} label="名称">
                      <Input />
                    </Form.Item>
                    <Form.Item name={[at, 'code']} label="代码" extra="字母、数字和连字符，一经使用不能再改。">
                      <Input />
                    </Form.Item>
                    {rows.length > 1 && <Button onClick={() => remove(at)}>去掉这一个</Button>}
                  </fieldset>
                ))}
                {rows.length < 20 && <Button onClick={() => add({})}>再加一个新单位</Button>}
              </>
            )}
          </FieldList>
          <Field name="day" label="自哪一天起" hint="不能晚于今天；以往期间的统计不变。">
            <DayInput />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
