import type { AnswerOf } from '@linfa/contract';
import { App } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { TextInput } from '../form/inputs/text-input';
import { PostFields } from './post-fields';

/** Putting a post right, or taking a slip back. */
export function PostActs({ post }: { readonly post: AnswerOf<'outreach.listPosts'>['items'][number] }) {
  const { message } = App.useApp();
  const { id, version, may, title, day, channel, theme, address, reads } = post;
  const form = { fixed: { post: id, version }, draft: id };
  const reason = (
    <Field name="reason" label="理由">
      <TextInput most={200} rows={2} />
    </Field>
  );
  return (
    <>
      {may.includes('amend') && (
        <FormButton label="更正" title="更正线上普法信息">
          {(close) => (
            <ActForm
              act="outreach.amendPost"
              {...form}
              clears={['change.theme', 'change.address']}
              initial={{ change: { title, day, channel, theme, address, reads } }}
              submit="更正"
              done={() => {
                void message.success('已更正，原值保留');
                close();
              }}
            >
              <PostFields at="change." />
              {reason}
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('remove') && (
        <FormButton label="撤销" title="撤销误登记的信息">
          {(close) => (
            <ActForm
              act="outreach.removePost"
              {...form}
              submit="撤销，不再计数"
              done={() => {
                void message.success('已撤销，记录保留');
                close();
              }}
            >
              {reason}
            </ActForm>
          )}
        </FormButton>
      )}
    </>
  );
}
