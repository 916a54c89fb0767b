import { Field } from '../form/field';
import { CountInput } from '../form/inputs/count-input';

/** What an event came to. @param at before each place in the act's input: `change.` */
export function CountFields({ at = '' }: { readonly at?: string }) {
  return (
    <>
      <div className="field-row">
        <Field name={`${at}attendance`} label="参加人次">
          <CountInput unit="人次" />
        </Field>
        <Field name={`${at}reached`} label="覆盖人数" hint="主办方估计，与人次分开统计。">
          <CountInput unit="人" />
        </Field>
      </div>
      <div className="field-row">
        <Field name={`${at}materials`} label="发放资料">
          <CountInput unit="份" />
        </Field>
        <Field name={`${at}questions`} label="现场解答">
          <CountInput unit="人次" />
        </Field>
        <Field name={`${at}volunteers`} label="参与志愿者">
          <CountInput unit="人次" />
        </Field>
      </div>
    </>
  );
}
