import type { AnswerOf } from '@linfa/contract';
import { Input } from 'antd';
import { ActForm } from '../../form/act-form';
import { Field } from '../../form/field';
import { FormButton } from '../../form/form-button';
import { ClockInput } from '../../form/inputs/clock-input';
import { DayInput } from '../../form/inputs/day-input';
import { HoursInput } from '../../form/inputs/hours-input';
import { ShiftCode } from './shift-code';
import { SwapForm } from './swap-form';

export type OpenShift = AnswerOf<'dutyShifts.get'>;

/** What can be done with a shift now. */
export function ShiftActs({ shift }: { readonly shift: OpenShift }) {
  const { id, may } = shift;
  const again = shift.countersign === 'objected';
  return (
    <>
      {may.includes('close') && (
        <FormButton
          label={again ? '重新登记结束' : '登记结束'}
          title={again ? '重新登记值班结束' : '登记值班结束'}
          type="primary"
          hotkey="n"
        >
          {(close) => (
            <ActForm
              act="dutyShifts.closeShift"
              draft={id}
              fixed={{ shift: id }}
              initial={{ minutes: shift.minutes }}
              submit={again ? '重新登记结束' : '登记结束'}
              done={close}
            >
              <Field name="minutes" label="实际时长" hint="含准备和路上以外的服务时间，按半小时记即可。">
                <HoursInput />
              </Field>
              <Field name="note" label="情况说明（选填）">
                <Input.TextArea rows={3} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('amend') && (
        <FormButton label="更正时长" title="更正值班时长">
          {(close) => (
            <ActForm
              act="dutyShifts.amendShift"
              draft={id}
              fixed={{ shift: id, version: shift.version }}
              initial={{ minutes: shift.minutes }}
              submit="更正"
              done={close}
            >
              <Field name="minutes" label="实际时长">
                <HoursInput />
              </Field>
              <Field name="reason" label="更正的理由" hint="原来的时长会保留。已签字的，需要重新签字。">
                <Input />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('show-code') && <ShiftCode shift={id} />}
      {may.includes('offer-swap') && (
        <FormButton label="请人换班" title="请另一位法律顾问换班">
          {(close) => <SwapForm act="dutyShifts.offerSwap" shift={shift} done={close} />}
        </FormButton>
      )}
      {may.includes('swap') && (
        <FormButton label="换班" title="换班">
          {(close) => <SwapForm act="dutyShifts.swapShift" shift={shift} done={close} />}
        </FormButton>
      )}
      {may.includes('move') && (
        <FormButton label="改期" title="值班改期">
          {(close) => (
            <ActForm
              act="dutyShifts.moveShift"
              draft={id}
              fixed={{ shift: id }}
              initial={{ day: shift.day, startsAt: shift.startsAt }}
              submit={shift.booked > 0 ? '改期并通知居民' : '改期'}
              done={close}
            >
              <Field name="day" label="改到哪天">
                <DayInput />
              </Field>
              <Field name="startsAt" label="几点开始">
                <ClockInput />
              </Field>
              <Field
                name="reason"
                label="改期的理由"
                hint={shift.booked > 0 ? `已预约的${shift.booked}人随之改期，会收到通知。` : undefined}
              >
                <Input />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('miss') && (
        <ReasonButton act="dutyShifts.missShift" shift={shift} label="登记未到岗" title="登记法律顾问未到岗" />
      )}
      {may.includes('cancel') && (
        <ReasonButton act="dutyShifts.cancelShift" shift={shift} label="取消值班" title="取消值班" />
      )}
    </>
  );
}

function ReasonButton({
  act,
  shift: { id, booked },
  label,
  title,
}: {
  readonly act: 'dutyShifts.missShift' | 'dutyShifts.cancelShift';
  readonly shift: OpenShift;
  readonly label: string;
  readonly title: string;
}) {
  return (
    <FormButton label={label} title={title} danger>
      {(close) => (
        <ActForm act={act} draft={id} fixed={{ shift: id }} submit={label} done={close}>
          <Field name="reason" label="理由" hint={booked > 0 ? `已预约的${booked}人会收到通知。` : '还没有人预约。'}>
            <Input />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
