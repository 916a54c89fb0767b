import { postChannels } from '@linfa/domain';
import { Input } from 'antd';
import { Field } from '../form/field';
import { CodeSelect } from '../form/inputs/code-select';
import { CountInput } from '../form/inputs/count-input';
import { DayInput } from '../form/inputs/day-input';

/** What a post is. @param at before each place in the act's input: `change.` */
export function PostFields({ at = '' }: { readonly at?: string }) {
  return (
    <>
      <Field name={`${at}title`} label="标题">
        <Input />
      </Field>
      <div className="field-row">
        <Field name={`${at}day`} label="发布日期">
          <DayInput />
        </Field>
        <Field name={`${at}channel`} label="渠道">
          <CodeSelect codes={postChannels} />
        </Field>
      </div>
      <Field name={`${at}theme`} label="主题（选填）">
        <Input />
      </Field>
      <Field name={`${at}address`} label="网址（选填）" hint="以 https:// 开头；居民可以点开看。">
        <Input />
      </Field>
      <Field name={`${at}reads`} label="阅读量">
        <CountInput unit="次" />
      </Field>
    </>
  );
}
