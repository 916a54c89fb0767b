import type { AnswerOf } from '@linfa/contract';
import { App } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { TextInput } from '../form/inputs/text-input';

/** An answer either way, with its reason. */
export function DecideButtons({ correction: { id, may } }: { readonly correction: AnswerOf<'myData.getCorrection'> }) {
  const { message } = App.useApp();
  const decide = (decision: 'correct' | 'decline', label: string, hint: string) =>
    may.includes(decision) && (
      <FormButton label={label} title={label} {...(decision === 'correct' && { type: 'primary' })}>
        {(close) => (
          <ActForm
            act="myData.decideCorrection"
            fixed={{ correction: id, decision }}
            draft={`${id}${decision}`}
            submit="答复"
            done={() => {
              void message.success('已答复，居民会收到通知');
              close();
            }}
          >
            <Field name="answer" label="答复" hint={hint}>
              <TextInput most={1000} />
            </Field>
          </ActForm>
        )}
      </FormButton>
    );
  return (
    <>
      {decide('correct', '已经更正', '先在原记录上更正，再告诉居民改了什么。')}
      {decide('decline', '不予更正', '告诉居民为什么不更正。')}
    </>
  );
}
