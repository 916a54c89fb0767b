import { addDays, consentKinds, wordDay } from '@linfa/domain';
import { App, Checkbox, Input } from 'antd';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { DayInput } from '../form/inputs/day-input';
import { Facts } from '../shell/facts';
import { Page } from '../shell/page';
import { useToday } from '../words/use-today';

/** What residents are asked to agree to, as it stands; a new version begins on a day and old ones stay with those who agreed to them. */
export function ConsentTextsPage() {
  const today = useToday();
  const { message } = App.useApp();
  const read = useRead('consents.listTexts', {});
  return (
    <Page title="授权文本" lead="居民同意的是哪一版，随同意一起保存。发布新版本后，旧版本的同意照旧可查。">
      <ReadState read={read}>
        {({ items }) =>
          items.map((one) => (
            <section key={one.kind} className="card">
              <h2>{one.title}</h2>
              <Facts
                rows={[
                  ['种类', one.title !== consentKinds[one.kind] && consentKinds[one.kind]],
                  ['版本', `第${one.version}版，${wordDay(one.from)}起施行`],
                  ['收集什么', one.asked],
                  ['为什么收集', one.why],
                  ['保存多久', one.kept],
                  ['全文', one.text],
                ]}
              />
              <FormButton label="发布新版本" title={`发布“${one.title}”的新版本`} size={640}>
                {(close) => (
                  <ActForm
                    act="consents.publishText"
                    fixed={{ kind: one.kind }}
                    draft={one.kind}
                    initial={{
                      from: addDays(today, 1),
                      title: one.title,
                      asked: one.asked,
                      why: one.why,
                      kept: one.kept,
                      text: one.text,
                      asksAgain: true,
                    }}
                    submit="发布"
                    done={({ version, from }) => {
                      close();
                      void message.success(`第${version}版已发布，自${wordDay(from)}起施行`);
                    }}
                  >
                    <Field name="title" label="名称">
                      <Input />
                    </Field>
                    <Field name="asked" label="收集什么">
                      <Input.TextArea rows={2} />
                    </Field>
                    <Field name="why" label="为什么收集">
                      <Input.TextArea rows={2} />
                    </Field>
                    <Field name="kept" label="保存多久">
                      <Input.TextArea rows={2} />
                    </Field>
                    <Field name="text" label="全文">
                      <Input.TextArea rows={10} />
                    </Field>
                    <Field
                      name="from"
                      label="自哪一天起施行"
                      hint="最早为明天；到那天之前，居民看到和同意的仍是现行文本。"
                    >
                      <DayInput />
                    </Field>
                    <Field
                      name="asksAgain"
                      label=""
                      checkbox
                      hint="收集的内容或用途变了，必须重新征得同意；只改文字的可以不选。"
                    >
                      <Checkbox>请已经同意旧版本的人重新同意</Checkbox>
                    </Field>
                  </ActForm>
                )}
              </FormButton>
            </section>
          ))
        }
      </ReadState>
    </Page>
  );
}
