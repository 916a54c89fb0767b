import { Button, Checkbox, Form, Input } from 'antd';
import { FieldList } from '../form/field-list';
import type { TypedOption } from './definition-changes';

/** Kinds or options by name: those that lines may name already are kept or retired, new ones can still be taken out. */
export function OptionRows({
  name,
  typed,
  label,
}: {
  readonly name: string | (string | number)[];
  readonly typed: readonly (TypedOption | undefined)[];
  /** What one of them is: 类别, 选项. */
  readonly label: string;
}) {
  return (
    <FieldList name={name}>
      {(fields, { add, remove }) => (
        <div className="option-rows">
          {fields.map(({ key, name: at }) => (
            <div key={key} className="option-row">
              <Form.Item name={[at, 'name']} noStyle>
                <Input aria-label={`${label}${at + 1}`} maxLength={40} />
              </Form.Item>
              {typed[at]?.code === undefined ? (
                <Button onClick={() => remove(at)}>移除</Button>
              ) : (
                <Form.Item name={[at, 'retired']} valuePropName="checked" noStyle>
                  <Checkbox>停用</Checkbox>
                </Form.Item>
              )}
            </div>
          ))}
          <Button disabled={fields.length >= 60} onClick={() => add({})}>
            加一个{label}
          </Button>
        </div>
      )}
    </FieldList>
  );
}
