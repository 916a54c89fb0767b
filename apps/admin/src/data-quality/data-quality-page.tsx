import type { AnswerOf } from '@linfa/contract';
import { dataQualityKinds, wordDate, wordInstant } from '@linfa/domain';
import { App, Checkbox, Empty, Select, Spin } from 'antd';
import { Link } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { PeriodInput } from '../form/inputs/period-input';
import { TextInput } from '../form/inputs/text-input';
import { Page } from '../shell/page';
import { pathOfRecord } from '../shell/record-paths';
import { useAddress } from '../table/use-address';
import { useUnits } from '../units/unit-context';
import { workedYear } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import './data-quality.css';

type Question = AnswerOf<'dataQuality.list'>['items'][number];
interface Asked {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

/** What is worth asking about the records. It asks; there may be a good reason, which is kept. */
export function DataQualityPage() {
  const today = useToday();
  const { unit } = useUnits();
  const { valueOf, choose } = useAddress('');
  const usual = workedYear(today);
  const asked = unit && { unit: unit.code, from: valueOf('from') ?? usual.from, to: valueOf('to') ?? usual.to };
  const kind = valueOf('kind') as Question['kind'] | null;
  const answered = valueOf('answered') !== null;
  const { data, failure, loading, reload } = useRead(
    'dataQuality.list',
    asked && { ...asked, answered, ...(kind !== null && { kind }) },
    { keep: true },
  );
  return (
    <Page title="数据核对" lead="记录里值得问一句的地方。只是询问，不是说谁做错了：说明情况后就不再问，说明会留存。">
      <section className="card">
        <div className="table-filters">
          <label>
            期间
            <PeriodInput
              value={{ from: valueOf('from') ?? usual.from, to: valueOf('to') ?? usual.to }}
              onChange={(period) => choose({ ...period })}
            />
          </label>
          <label>
            问什么
            <Select
              aria-label="问什么"
              className="filter-code"
              allowClear
              placeholder="全部"
              value={kind}
              options={Object.entries(dataQualityKinds).map(([value, label]) => ({ value, label }))}
              onChange={(value?: string | null) => choose({ kind: value ?? null })}
            />
          </label>
          <Checkbox
            className="filter-flag"
            checked={answered}
            onChange={({ target }) => choose({ answered: target.checked ? '1' : null })}
          >
            连同已经说明的
          </Checkbox>
        </div>
        <FailureAlert failure={failure} again={reload} />
        {loading && (
          <Spin description="正在核对…">
            <div className="page-wait" />
          </Spin>
        )}
        {data?.items.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这段时间的记录没有要问的。" />
        )}
        {data?.items.map(
          (question) =>
            asked && <QuestionCard key={`${question.kind}:${question.key}`} question={question} asked={asked} />,
        )}
        {data?.more && <p className="soft">还有没列出的，请缩小单位或期间。</p>}
      </section>
    </Page>
  );
}

function QuestionCard({ question, asked }: { readonly question: Question; readonly asked: Asked }) {
  const today = useToday();
  const { message } = App.useApp();
  const { kind, key, unit, sentence, records, count, answer, may } = question;
  return (
    <article className="asked-question">
      <h2>{dataQualityKinds[kind]}</h2>
      <p>
        {unit.name}：{sentence}
      </p>
      <details>
        <summary>看这{count}条记录</summary>
        <ul>
          {records.map(({ kind: of, id, day, words, opens }) => (
            <li key={id}>
              {day === null ? '' : `${wordDate(day, today)}　`}
              {opens ? <Link to={pathOfRecord({ kind: of, id }, day ?? today)}>{words}</Link> : words}
            </li>
          ))}
        </ul>
        {count > records.length && <p className="soft">这里列出{records.length}条。</p>}
      </details>
      {answer !== null && (
        <p className="soft">
          {answer.by}于{wordInstant(answer.at, today)}说明：{answer.reason}
        </p>
      )}
      {may.includes('answer') && (
        <FormButton label={answer === null ? '说明情况' : '补充说明'} title="说明情况">
          {(close) => (
            <ActForm
              act="dataQuality.answer"
              draft={`${kind}:${key}`}
              fixed={{ ...asked, kind, key }}
              submit="说明"
              done={() => {
                void message.success('已记下，不再询问');
                close();
              }}
            >
              <p>{sentence}</p>
              <Field name="reason" label="情况" hint="如“当天集中补录了一周的纸质登记”。之后又有新记录时会再问。">
                <TextInput most={200} rows={4} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
    </article>
  );
}
