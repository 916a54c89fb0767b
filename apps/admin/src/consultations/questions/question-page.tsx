import { matterKinds, questionStates, wordDate } from '@linfa/domain';
import { App, Descriptions, Input, Spin } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { FailureAlert } from '../../api/failure-alert';
import { useOpened } from '../../api/use-opened';
import { AdviserSelect } from '../../duty/adviser-select';
import { ActForm } from '../../form/act-form';
import { Field } from '../../form/field';
import { FormButton } from '../../form/form-button';
import { CountInput } from '../../form/inputs/count-input';
import { Page } from '../../shell/page';
import { useToday } from '../../words/use-today';

/** One written question; opening it is recorded. */
export function QuestionPage() {
  const { id = '' } = useParams();
  const today = useToday();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { opened: question, failure, again, replace } = useOpened('consultations.readQuestion', id, { question: id });
  if (question === null)
    return (
      <Page title="书面咨询">
        <FailureAlert failure={failure} again={again} />
        {failure === null && (
          <Spin description="正在读取…">
            <div className="page-wait" />
          </Spin>
        )}
      </Page>
    );
  const { community, may } = question;
  return (
    <Page
      title={`${question.askedBy}的书面咨询`}
      lead={
        question.state === 'open'
          ? `请在${wordDate(question.dueOn, today)}前答复。${question.overdue ? '已经过期。' : ''}`
          : questionStates[question.state]
      }
      acts={
        may.includes('pass-on') && (
          <FormButton label="转交" title="转交另一位法律顾问">
            {(close) => (
              <ActForm
                act="consultations.passOn"
                draft={id}
                fixed={{ question: id }}
                submit="转交"
                done={(passed) => {
                  close();
                  replace(passed);
                  void message.success(`已转交${passed.adviser ?? ''}，期限不变`);
                }}
              >
                <Field name="adviser" label="转交给谁" hint="答复的期限不变。">
                  <AdviserSelect unit={community.code} />
                </Field>
              </ActForm>
            )}
          </FormButton>
        )
      }
    >
      <section className="card">
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { key: 'community', label: '社区', children: community.name },
            { key: 'matter', label: '事项', children: matterKinds[question.matter] },
            { key: 'asked', label: '提出', children: wordDate(question.askedOn, today) },
            { key: 'adviser', label: '请谁答复', children: question.adviser ?? '社区的任一法律顾问' },
          ]}
        />
      </section>
      <section className="card">
        <h2>问题</h2>
        <p className="long-line">{question.text}</p>
      </section>
      {question.answer !== '' && (
        <section className="card">
          <h2>答复</h2>
          <p className="long-line">{question.answer}</p>
        </section>
      )}
      {may.includes('answer') && (
        <section className="card">
          <h2>答复居民</h2>
          <ActForm
            act="consultations.answer"
            draft={id}
            fixed={{ question: id }}
            initial={{ minutes: 20 }}
            submit="答复"
            done={() => {
              void message.success('已答复，居民会收到通知；计为一次书面咨询');
              void navigate('/questions');
            }}
          >
            <Field name="text" label="答复的内容" hint="写成居民看得懂的话；发出后不能改，居民可以追问。">
              <Input.TextArea autoSize={{ minRows: 6, maxRows: 20 }} />
            </Field>
            <Field name="minutes" label="用时">
              <CountInput unit="分钟" />
            </Field>
          </ActForm>
        </section>
      )}
    </Page>
  );
}
