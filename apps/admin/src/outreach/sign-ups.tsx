import type { AnswerOf } from '@linfa/contract';
import { signUpStates, wordInstant } from '@linfa/domain';
import { App, Checkbox, Input } from 'antd';
import { ActButton } from '../form/act-button';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { useRoles } from '../session/use-roles';
import { ActTable } from '../table/act-table';
import { useToday } from '../words/use-today';
import type { EventRow } from './event-words';

type SignUp = AnswerOf<'outreach.listSignUps'>['items'][number];

/** Who signed up, in order; names and numbers masked: whoever checks in tells two of one surname apart by the last digits. */
export function SignUps({ event }: { readonly event: EventRow }) {
  const today = useToday();
  const keeps = useRoles('community-clerk', 'street-officer');
  const checksIn = useRoles('community-clerk', 'street-officer', 'adviser');
  return (
    <section className="card">
      <h2>报名和签到</h2>
      <ActTable
        act="outreach.listSignUps"
        input={{ event: event.id }}
        name="signups"
        empty={event.state === 'planned' ? '发布以后居民才能报名。' : '还没有人报名。'}
        columns={[
          { key: 'number', title: '次序', text: ({ number }) => `第${number}位` },
          { key: 'name', title: '姓名', text: ({ name }) => name },
          ...(checksIn ? [{ key: 'phone', title: '手机号', text: ({ phone }: SignUp) => phone ?? '没有留' }] : []),
          { key: 'state', title: '状态', text: ({ state }) => signUpStates[state] },
          { key: 'at', title: '报名时间', text: ({ at }) => wordInstant(at, today) },
        ]}
        acts={({ id, may }) => (
          <>
            {may.includes('check-in') && (
              <ActButton act="outreach.checkInResident" input={{ signUp: id }} of={id} done="已签到" size="small">
                签到
              </ActButton>
            )}
            {may.includes('leave') && (
              <ActButton
                act="outreach.leaveForResident"
                input={{ signUp: id }}
                of={id}
                ask="代居民取消报名？名额会给候补的居民。"
                done="已取消报名"
                size="small"
              >
                取消报名
              </ActButton>
            )}
          </>
        )}
      />
      {keeps && event.signUpOpen && event.state === 'published' && (
        <div className="act-row table-acts">
          <SignUpButton event={event} />
        </div>
      )}
    </section>
  );
}

function SignUpButton({ event }: { readonly event: EventRow }) {
  const { message } = App.useApp();
  return (
    <FormButton label="代居民报名" title="代居民报名">
      {(close) => (
        <ActForm
          act="outreach.signUpForResident"
          fixed={{ event: event.id }}
          draft={event.id}
          initial={{ wait: true }}
          submit="报名"
          done={({ state }) => {
            void message.success(state === 'waiting' ? '名额已满，已登记候补' : '已报名');
            close();
          }}
        >
          <Field name="resident.name" label="居民姓名">
            <Input autoComplete="off" />
          </Field>
          <Field name="resident.phone" label="手机号（选填）" hint="填了以后，活动有变化会通知本人；不填的请电话告知。">
            <Input inputMode="numeric" autoComplete="off" />
          </Field>
          <Field name="wait" label="名额满时" checkbox>
            <Checkbox>登记候补</Checkbox>
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
