import { figureRequestStates, wordDate, wordDay, wordPeriod } from '@linfa/domain';
import { Alert, App, Descriptions, Input, InputNumber, Spin } from 'antd';
import { Link, useParams } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { FileLinks } from '../files/file-links';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { DayInput } from '../form/inputs/day-input';
import { FilesInput } from '../form/inputs/files-input';
import { Page } from '../shell/page';
import { useToday } from '../words/use-today';
import { wordNumber } from '../words/word-number';
import { SheetActs } from './sheet-acts';
import { StrikingNote } from './striking-note';
import { wordDue } from './word-due';

/** One asked figure: what it was last year, and the answer with its paper. */
export function AskedFigurePage() {
  const { id = '' } = useParams();
  const today = useToday();
  const { message } = App.useApp();
  const { data: sheet, failure, reload } = useRead('reportedFigures.openSheet', { sheet: id });
  if (sheet === undefined)
    return (
      <Page title="填报数据">
        <FailureAlert failure={failure} again={reload} />
        {failure === null && (
          <Spin description="正在读取…">
            <div className="page-wait" />
          </Spin>
        )}
      </Page>
    );
  const { item, from, to, due, state, value, lastYear, document, files, cutOff, remark, returned, may } = sheet;
  const unfinished = to >= today;
  return (
    <Page
      title={item.name}
      lead={<Link to="/asked-figures">全部部门数据</Link>}
      acts={<SheetActs sheet={sheet} onPage />}
    >
      <section className="card">
        <Descriptions
          column={{ xs: 1, lg: 2 }}
          items={[
            { key: 'office', label: '科室', children: sheet.office.name },
            { key: 'unit', label: '用于', children: `${sheet.unit.name}年度报告` },
            { key: 'period', label: '统计期间', children: wordPeriod({ from, to }) },
            { key: 'due', label: '期限', children: wordDate(due, today) },
            {
              key: 'last',
              label: '上年同期',
              children: lastYear === null ? '没有记录' : wordNumber(lastYear, item.unitWord),
            },
            { key: 'state', label: '状态', children: `${figureRequestStates[state]}${wordDue(sheet)}` },
            ...(value === null
              ? []
              : [
                  { key: 'value', label: '填报数', children: wordNumber(value, item.unitWord) },
                  { key: 'document', label: '依据文件', children: document },
                  {
                    key: 'files',
                    label: '附件',
                    children: files.length === 0 ? '没有附' : <FileLinks files={files} />,
                  },
                  ...(cutOff === null ? [] : [{ key: 'cutOff', label: '数据截止', children: wordDay(cutOff) }]),
                ]),
          ]}
        />
        {state === 'returned' && (
          <Alert
            className="page-note"
            type="warning"
            showIcon
            title={remark === '' ? '已退回，请重新填报。' : `退回的原因：${remark}`}
            description={
              returned &&
              `退回前填的：${wordNumber(returned.value, item.unitWord)}，依据：${returned.document}${
                returned.cutOff === null ? '' : `，数据截止${wordDay(returned.cutOff)}`
              }。`
            }
          />
        )}
        {state === 'withdrawn' && (
          <Alert
            className="page-note"
            type="info"
            showIcon
            title={
              may.includes('ask-again')
                ? '已撤回，不再要这个数。还要时在“部门数据”点“要数据”，选同一期间、同一项目。'
                : '这个数已不再要，不用填报。'
            }
            description={remark !== '' && `撤回的原因：${remark}`}
          />
        )}
      </section>
      {may.includes('submit') && (
        <section className="card narrow">
          <h2>填报</h2>
          <ActForm
            act="reportedFigures.submitFigure"
            draft={id}
            fixed={{ sheet: id }}
            submit="填报"
            done={() => void message.success('已填报，谢谢。有误时请联系街道退回。')}
          >
            {(typed) => (
              <>
                <Field
                  name="value"
                  label={`本期数（${item.unitWord}）`}
                  hint={
                    <>
                      没有发生请填0；还不清楚先不要填。
                      <StrikingNote value={typed['value']} unitWord={item.unitWord} />
                    </>
                  }
                >
                  <InputNumber className="wide" suffix={item.unitWord} />
                </Field>
                <Field
                  name="document"
                  label="依据文件"
                  hint={`写明文件名或统计表名，如“${from.slice(0, 4)}年信访工作统计表”。`}
                >
                  <Input maxLength={200} />
                </Field>
                <Field name="files" label="附上扫描件（可不附）">
                  <FilesInput />
                </Field>
                {unfinished && (
                  <Field
                    name="cutOff"
                    label="数据截止到哪一天"
                    hint="统计期间还没有结束，请写明这个数算到哪一天。报告正文不印这一天，这个数的依据里会写明。"
                  >
                    <DayInput />
                  </Field>
                )}
              </>
            )}
          </ActForm>
        </section>
      )}
    </Page>
  );
}
