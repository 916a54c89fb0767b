import { Input } from 'antd';
import { ActForm } from '../../form/act-form';
import { Field } from '../../form/field';
import { AdviserSelect } from '../adviser-select';
import { ExchangeSelect } from '../exchange-select';
import type { OpenShift } from './shift-acts';

/** Another adviser takes the shift over, or the two exchange theirs: at once, or once the other agrees. */
export function SwapForm({
  act,
  shift,
  done,
}: {
  readonly act: 'dutyShifts.swapShift' | 'dutyShifts.offerSwap';
  readonly shift: OpenShift;
  readonly done: () => void;
}) {
  const atOnce = act === 'dutyShifts.swapShift';
  return (
    <ActForm
      act={act}
      draft={shift.id}
      fixed={{ shift: shift.id }}
      submit={atOnce ? '换班并通知' : '发给对方'}
      done={done}
    >
      {({ adviser }) => (
        <>
          <Field name="adviser" label="由谁接替">
            <AdviserSelect
              unit={shift.community.code}
              on={shift.day}
              {...(shift.adviser && { except: shift.adviser.id })}
            />
          </Field>
          <Field name="inExchange" label="换对方的哪一次（可不选）">
            <ExchangeSelect unit={shift.community.code} adviser={adviser as string | undefined} />
          </Field>
          {atOnce ? (
            <Field name="reason" label="换班的理由" hint="两位法律顾问和已预约的居民都会收到通知。">
              <Input />
            </Field>
          ) : (
            <p className="soft">对方同意后才换班，届时通知已预约的居民。</p>
          )}
        </>
      )}
    </ActForm>
  );
}
