import type { AnswerOf } from '@linfa/contract';
import { matterKinds, serviceChannels, serviceKinds, serviceModes, serviceResults, type Day } from '@linfa/domain';
import { Input } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { CodeSelect } from '../form/inputs/code-select';
import { CountInput } from '../form/inputs/count-input';
import { DayInput } from '../form/inputs/day-input';
import { useToday } from '../words/use-today';
import { NamedAdviser } from './named-adviser';
import { ConflictHint } from './conflict-hint';

/** One line of the log; what came from a booking takes the person from it. */
export function LogForm({
  community,
  booking,
  mode,
  done,
}: {
  readonly community: string;
  readonly booking?: AnswerOf<'bookings.listForShift'>['items'][number];
  /** Of the duty that it belongs to, where that is known. */
  readonly mode?: keyof typeof serviceModes | undefined;
  readonly done: (logged: AnswerOf<'consultations.logConsultation'>) => void;
}) {
  const today = useToday();
  return (
    <ActForm
      act="consultations.logConsultation"
      draft={booking?.id ?? community}
      fixed={{ community }}
      initial={{
        line: {
          day: booking?.day ?? today,
          serviceKind: 'consultation',
          mode: booking?.mode ?? mode ?? 'on-site',
          channel: booking ? 'booking' : 'walk-in',
          result: 'answered',
          persons: 1,
          minutes: booking?.minutes ?? 30,
          ...(booking && { matter: booking.matter, booking: booking.id }),
        },
      }}
      submit="登记"
      done={done}
    >
      {(typed) => (
        <>
          <div className="field-row">
            <Field name="line.day" label="哪天">
              <DayInput />
            </Field>
            <Field name="line.matter" label="事项">
              <CodeSelect codes={matterKinds} />
            </Field>
          </div>
          <div className="field-row">
            <Field name="line.serviceKind" label="服务类型">
              <CodeSelect codes={serviceKinds} />
            </Field>
            <Field name="line.mode" label="方式">
              <CodeSelect codes={serviceModes} />
            </Field>
          </div>
          <div className="field-row">
            {!booking && (
              <Field name="line.channel" label="怎么来的">
                <CodeSelect codes={serviceChannels} />
              </Field>
            )}
            <Field name="line.result" label="结果">
              <CodeSelect codes={serviceResults} />
            </Field>
          </div>
          <div className="field-row">
            <Field name="line.persons" label="服务人次">
              <CountInput unit="人次" min={1} />
            </Field>
            <Field name="line.minutes" label="用时">
              <CountInput unit="分钟" />
            </Field>
          </div>
          {!booking && (
            <div className="field-row">
              <Field name="line.client.name" label="居民姓名（选填）">
                <Input />
              </Field>
              <Field name="line.client.phone" label="手机号（选填）" hint="有手机号，同一人再来会有提示。">
                <Input inputMode="tel" />
              </Field>
            </div>
          )}
          {!booking && (
            <NamedAdviser
              name="line.adviser"
              label="哪位法律顾问办的（选填）"
              hint="选了，就计入这位法律顾问的记录。"
              community={community}
              day={(typed['line'] as { day?: Day } | undefined)?.day}
            />
          )}
          <ConflictHint />
          <Field name="line.summary" label="简要情况（选填）">
            <Input.TextArea rows={4} />
          </Field>
        </>
      )}
    </ActForm>
  );
}
