import { editionStates, yearPeriod } from '@linfa/domain';
import { Alert, App, Button, Input, Modal, Steps } from 'antd';
import { ActForm } from '../../form/act-form';
import { Field } from '../../form/field';
import { DayInput } from '../../form/inputs/day-input';
import { useState } from 'react';
import { useToday } from '../../words/use-today';
import type { WholeEdition } from '../report-words';
import { NextStep } from './next-step';

const way = ['drafting', 'secrecy-reviewed', 'discussed', 'signed', 'reported', 'published'] as const;

type StepAct = Exclude<WholeEdition['edition']['may'][number], 'edit'>;
const steps: Readonly<
  Record<StepAct, { readonly label: string; readonly title: string; readonly danger?: true; readonly hint: string }>
> = {
  review: {
    label: '通过保密审查',
    title: '通过保密审查',
    hint: '确认文中没有涉密内容。通过后文本不能再改，除非重新起草。',
  },
  discuss: { label: '登记集体审议', title: '登记集体审议', hint: '登记审议这份报告的会议。' },
  sign: { label: '签发', title: '签发报告', hint: '签发后文字、数字和依据一并冻结，公开的就是签发的原件。' },
  report: {
    label: '报送上级',
    title: '报送上级',
    hint: '报送后由上级接收，上级可以退回并写明意见；上级锁定之前可以撤回。',
  },
  takeBack: {
    label: '撤回',
    title: '撤回已报送的报告',
    danger: true,
    hint: '上级还没有锁定，可以撤回修改。撤回后回到起草，审查、审议和签发要重新进行。',
  },
  lock: {
    label: '接收并锁定',
    title: '接收并锁定',
    hint: '锁定后街道不能撤回修改，也不能再退回；要改须先解锁并写明理由。',
  },
  unlock: {
    label: '解锁',
    title: '解锁已接收的报告',
    danger: true,
    hint: '解锁后街道可以撤回，您可以退回。理由会留在“经过”里。',
  },
  publish: { label: '向社会公开', title: '向社会公开', hint: '公开后任何人都能在网页上看到，不能撤回。' },
  return: { label: '退回', title: '退回报告', danger: true, hint: '写明需要修改什么。' },
  revise: { label: '重新起草', title: '重新起草', danger: true, hint: '回到起草，此前的审查和审议要重新进行。' },
};

/** Where the report stands on its way to the public, and what may be done with it next. */
export function StepBar({
  whole: { edition },
  reload,
  keepNow,
  version,
  errors,
}: {
  readonly whole: WholeEdition;
  /** What the linter is sure of and nobody has mended. */
  readonly errors: number;
  readonly reload: () => void;
  readonly keepNow: () => Promise<boolean>;
  readonly version: () => number;
}) {
  const [open, setOpen] = useState<StepAct | null>(null);
  const today = useToday();
  const { message } = App.useApp();
  const at = edition.state === 'locked' ? way.indexOf('reported') : way.indexOf(edition.state as (typeof way)[number]);
  const offered = edition.may
    .filter((one): one is StepAct => one !== 'edit')
    // What goes on stands before what goes back.
    .toSorted((one, other) => Number(steps[one].danger ?? false) - Number(steps[other].danger ?? false));
  const begin = async (act: StepAct): Promise<void> => {
    if (await keepNow()) setOpen(act);
    else void message.error('还有内容没有保存，请先处理上方的提示。');
  };
  return (
    <section className="step-bar" aria-label="进度">
      <Steps
        size="small"
        current={Math.max(0, at)}
        {...(edition.state === 'returned' && { status: 'error' as const })}
        items={way.map((state) => ({
          title: editionStates[state === 'reported' && edition.state === 'locked' ? 'locked' : state],
        }))}
      />
      {edition.state === 'returned' && <Alert type="warning" showIcon title="上级已退回这份报告，意见见“经过”。" />}
      {offered.every((act) => steps[act].danger) && edition.state !== 'published' && (
        <NextStep unit={edition.unit.code} state={edition.state} />
      )}
      {offered.length > 0 && (
        <div className="step-acts">
          {offered.map((act) => (
            <Button
              key={act}
              type={steps[act].danger ? 'default' : 'primary'}
              danger={steps[act].danger === true}
              onClick={() => void begin(act)}
            >
              {steps[act].label}
            </Button>
          ))}
        </div>
      )}
      {open !== null && (
        <Modal open title={steps[open].title} footer={null} destroyOnHidden onCancel={() => setOpen(null)}>
          <p className="soft">{steps[open].hint}</p>
          {open === 'sign' && today <= yearPeriod(edition.year).to && (
            <Alert
              className="page-note"
              type="warning"
              showIcon
              title={`${edition.year}年还没有结束：文中的数只统计到今天，签发后就不再变。`}
            />
          )}
          {open === 'sign' && errors > 0 && (
            <Alert
              type="warning"
              showIcon
              title={`“检查”里还有${errors}处错误没有改。签发后就改不了了，请先看一遍。`}
            />
          )}
          <StepForm
            act={open}
            edition={edition.id}
            version={version()}
            done={() => {
              setOpen(null);
              void message.success(`已${steps[open].label}`);
              reload();
            }}
          />
        </Modal>
      )}
    </section>
  );
}

function StepForm({
  act,
  edition,
  version,
  done,
}: {
  readonly act: StepAct;
  readonly edition: string;
  readonly version: number;
  readonly done: () => void;
}) {
  const today = useToday();
  if (act === 'discuss')
    return (
      <ActForm
        act="reports.discuss"
        fixed={{ edition }}
        draft={edition}
        initial={{ day: today }}
        submit="登记"
        done={done}
      >
        <Field name="meeting" label="会议">
          <Input placeholder="例如：街道党工委第12次会议" maxLength={100} />
        </Field>
        <Field name="day" label="日期">
          <DayInput />
        </Field>
      </ActForm>
    );
  if (act === 'sign')
    return (
      <ActForm
        act="reports.sign"
        fixed={{ edition, version }}
        draft={edition}
        initial={{ day: today }}
        submit="签发"
        done={done}
      >
        <Field name="day" label="落款日期">
          <DayInput />
        </Field>
      </ActForm>
    );
  if (act === 'takeBack' || act === 'unlock')
    return (
      <ActForm act={`reports.${act}`} fixed={{ edition }} draft={edition} submit={steps[act].label} done={done}>
        <Field name="reason" label="理由（不写个人信息）">
          <Input.TextArea rows={3} maxLength={150} />
        </Field>
      </ActForm>
    );
  if (act === 'return')
    return (
      <ActForm act="reports.returnWithRemarks" fixed={{ edition }} draft={edition} submit="退回" done={done}>
        <Field name="remarks" label="意见">
          <Input.TextArea rows={4} maxLength={190} />
        </Field>
      </ActForm>
    );
  return (
    <ActForm act={`reports.${act}`} fixed={{ edition }} draft={edition} submit={steps[act].label} done={done}>
      <Field name="note" label="说明（可以不填，不写个人信息）">
        <Input maxLength={150} />
      </Field>
    </ActForm>
  );
}
