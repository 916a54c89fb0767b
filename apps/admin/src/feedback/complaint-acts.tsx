import type { AnswerOf } from '@linfa/contract';
import { App } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { TextInput } from '../form/inputs/text-input';
import { HandlerSelect } from './handler-select';

/** Passing on, answering, closing. */
export function ComplaintActs({ complaint: { id, may } }: { readonly complaint: AnswerOf<'feedback.getComplaint'> }) {
  const { message } = App.useApp();
  const form = { fixed: { complaint: id }, draft: id };
  const said = (words: string, close: () => void) => (): void => {
    void message.success(words);
    close();
  };
  return (
    <>
      {may.includes('assign') && (
        <FormButton label="分办" title="分办">
          {(close) => (
            <ActForm
              act="feedback.assignComplaint"
              {...form}
              submit="交其办理"
              done={said('已分办，承办人会收到通知', close)}
            >
              <Field name="to" label="交给谁办理" hint="只列出可以办理这一件的人。">
                <HandlerSelect complaint={id} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('answer') && (
        <FormButton label="答复" title="答复" type="primary">
          {(close) => (
            <ActForm
              act="feedback.answerComplaint"
              {...form}
              submit="答复"
              done={said('已答复，提交人看得到了', close)}
            >
              <Field name="text" label="答复内容" hint="提交人会看到。">
                <TextInput most={5000} rows={6} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('close') && (
        <FormButton label="办结" title="办结" type="primary">
          {(close) => (
            <ActForm act="feedback.closeComplaint" {...form} submit="办结" done={said('已办结', close)}>
              <Field name="note" label="办结记录（选填）" hint="不给提交人看。">
                <TextInput most={1000} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
    </>
  );
}
