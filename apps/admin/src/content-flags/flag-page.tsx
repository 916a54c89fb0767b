import { checkedTexts, textCheckResults, wordInstant } from '@linfa/domain';
import { App } from 'antd';
import { useParams } from 'react-router';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CodeRadio } from '../form/inputs/code-radio';
import { Facts } from '../shell/facts';
import { Page } from '../shell/page';
import { Reveal } from '../shell/reveal';
import { useToday } from '../words/use-today';

/** One flagged text: read it, say what came of it. */
export function FlagPage() {
  const { id = '' } = useParams();
  const today = useToday();
  const { message } = App.useApp();
  const read = useRead('contentFlags.get', { flag: id });
  return (
    <Page
      title="内容提示"
      lead="文字已经收下，不受影响。"
      acts={
        read.data?.may.includes('settle') && (
          <FormButton label="登记处理结果" title="登记处理结果" type="primary">
            {(close) => (
              <ActForm
                act="contentFlags.settle"
                fixed={{ flag: id }}
                draft={id}
                submit="登记"
                done={() => {
                  void message.success('已登记');
                  close();
                }}
              >
                <Field name="result" label="看过以后">
                  <CodeRadio codes={textCheckResults} />
                </Field>
              </ActForm>
            )}
          </FormButton>
        )
      }
    >
      <ReadState read={read}>
        {(flag) => (
          <>
            <section className="card">
              <Facts
                rows={[
                  ['文字', checkedTexts[flag.kind]],
                  ['微信的提示', flag.why],
                  ['谁写的', flag.writer],
                  ['社区（村）', flag.community.name],
                  ['时间', wordInstant(flag.at, today)],
                  ['状态', flag.result === null ? flag.state : textCheckResults[flag.result]],
                ]}
              />
            </section>
            <section className="card">
              <h2>原文</h2>
              <Reveal
                act="contentFlags.open"
                of={flag.id}
                input={() => ({ flag: flag.id })}
                what="原文"
                told="查看会留下记录。"
                asks={false}
              >
                {({ text }) => <p className="prose">{text}</p>}
              </Reveal>
            </section>
          </>
        )}
      </ReadState>
    </Page>
  );
}
