import { countersignStates, serviceKinds, serviceModes, serviceResults, wordDate } from '@linfa/domain';
import type { AnswerOf } from '@linfa/contract';
import { Button, Empty, Input, Table, Timeline } from 'antd';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { ActButton } from '../../form/act-button';
import { ActForm } from '../../form/act-form';
import { Field } from '../../form/field';
import { FormButton } from '../../form/form-button';
import { DayInput } from '../../form/inputs/day-input';
import { useToday } from '../../words/use-today';
import { wordHours } from '../../words/word-hours';
import type { OpenShift } from './shift-acts';

type Sheet = AnswerOf<'dutyShifts.getSheet'>;
const ways: Readonly<Record<Sheet['signatures'][number]['way'], string>> = {
  online: '在线签字',
  code: '扫码签字',
  paper: '纸质签字',
};

/** The paper that the community signs: hours and lines without names, and what was signed. */
export function ShiftSheet({ shift }: { readonly shift: OpenShift }) {
  const { data: sheet, failure, loading, reload } = useRead('dutyShifts.getSheet', { shift: shift.id });
  const today = useToday();
  return (
    <section className="card" aria-label="签字单">
      <div className="card-head">
        <h2>签字单</h2>
        {sheet && <SheetActs shift={shift} sheet={sheet} />}
      </div>
      <FailureAlert failure={failure} again={reload} />
      {sheet && (
        <p className="soft">
          登记时长{wordHours(sheet.minutes)}，服务记录{sheet.lines.length}条，{countersignStates[sheet.countersign]}。
        </p>
      )}
      <Table
        size="small"
        loading={loading}
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowKey={(_, index) => String(index)}
        dataSource={sheet ? [...sheet.lines] : []}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description="当天还没有服务记录。在“批量登记”里登记后会出现在这里。"
            />
          ),
        }}
        columns={[
          { key: 'kind', title: '服务类型', render: (_, { serviceKind }) => serviceKinds[serviceKind] },
          { key: 'mode', title: '方式', render: (_, { mode }) => serviceModes[mode] },
          { key: 'result', title: '结果', render: (_, { result }) => serviceResults[result] },
          { key: 'persons', title: '服务人次', align: 'right', render: (_, { persons }) => `${persons}人次` },
          { key: 'minutes', title: '时长', align: 'right', render: (_, { minutes }) => `${minutes}分钟` },
        ]}
      />
      {sheet && sheet.signatures.length > 0 && (
        <Timeline
          className="sheet-signatures"
          items={sheet.signatures.map((one) => ({
            content: `${wordDate(one.day, today)}，${one.signer ?? one.by}${ways[one.way]}：${countersignStates[one.became]}（时长${wordHours(one.minutes)}，记录${one.lines}条）${one.signer === null ? '' : `，由${one.by}补登`}${one.reason === '' ? '' : `。理由：${one.reason}`}`,
          }))}
        />
      )}
    </section>
  );
}

function SheetActs({ shift: { id, may }, sheet: { seen } }: { readonly shift: OpenShift; readonly sheet: Sheet }) {
  const today = useToday();
  return (
    <div className="card-acts">
      {may.includes('countersign') && (
        <>
          <ActButton
            act="dutyShifts.countersignShift"
            of={id}
            input={{ shift: id, seen }}
            type="primary"
            ask="所列时长和服务属实，确认签字？"
            done="已签字"
          >
            情况属实，签字
          </ActButton>
          <FormButton label="补登纸质签字" title="补登纸质签字">
            {(close) => (
              <ActForm
                act="dutyShifts.enterPaperSignature"
                draft={id}
                fixed={{ shift: id, seen }}
                initial={{ day: today }}
                submit="登记"
                done={close}
              >
                <Field name="signer" label="在纸上签字的人">
                  <Input placeholder="姓名和职务，如：社区主任 李某" />
                </Field>
                <Field name="day" label="签字的日子">
                  <DayInput />
                </Field>
              </ActForm>
            )}
          </FormButton>
        </>
      )}
      {may.includes('object') && (
        <FormButton label="提出异议" title="对值班提出异议" danger>
          {(close) => (
            <ActForm
              act="dutyShifts.objectToShift"
              draft={id}
              fixed={{ shift: id, seen }}
              submit="交给法律顾问"
              done={close}
            >
              <Field name="reason" label="异议的理由" hint="退回法律顾问，由其说明或更正后再签字。">
                <Input />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      <Button onClick={() => window.print()}>打印签字单</Button>
    </div>
  );
}
