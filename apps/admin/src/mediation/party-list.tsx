import { Button } from 'antd';
import { FieldList } from '../form/field-list';
import { PartyFields } from './party-fields';

/** Everybody of one side. @param name the list's place in the act's input */
export function PartyList({ name, who }: { readonly name: string; readonly who: string }) {
  return (
    <FieldList name={name}>
      {(fields, { add, remove }) => (
        <fieldset className="party-list">
          <legend>{who}</legend>
          {fields.map(({ key, name: index }, at) => (
            <div key={key} className="party">
              <PartyFields at={[index]} who={fields.length > 1 ? `${who}${at + 1}` : who} />
              {fields.length > 1 && (
                <Button size="small" onClick={() => remove(index)}>
                  移除这一位
                </Button>
              )}
            </div>
          ))}
          {fields.length < 10 && <Button onClick={() => add({})}>再加一人</Button>}
        </fieldset>
      )}
    </FieldList>
  );
}
