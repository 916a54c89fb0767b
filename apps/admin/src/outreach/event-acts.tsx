import { App } from 'antd';
import { useNavigate } from 'react-router';
import { Button } from 'antd';
import { ActButton } from '../form/act-button';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CountInput } from '../form/inputs/count-input';
import { TextInput } from '../form/inputs/text-input';
import { AmendEventButton } from './amend-event-button';
import { CountFields } from './count-fields';
import type { EventRow } from './event-words';
import { ReplanButton } from './replan-button';

/** What can be done with the event now. */
export function EventActs({ event }: { readonly event: EventRow }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { id, may } = event;
  const form = { fixed: { event: id }, draft: id };
  return (
    <>
      {event.checkInCode !== null && event.state === 'published' && (
        <Button onClick={() => void navigate(`/events/${id}/code`)}>打印签到码</Button>
      )}
      {may.includes('publish') && (
        <ActButton
          act="outreach.publishEvent"
          input={{ event: id }}
          of={id}
          ask={event.seats === null ? '发布活动？' : '发布活动，开放报名？'}
          done="已发布，居民看得到了"
          type="primary"
        >
          发布
        </ActButton>
      )}
      {may.includes('record-attendance') && (
        <FormButton label="登记人次" title="登记参加人次">
          {(close) => (
            <ActForm
              act="outreach.recordAttendance"
              {...form}
              initial={{ attendance: event.attendance || event.checkedIn || null }}
              done={() => {
                void message.success('已登记；结束活动后计入统计');
                close();
              }}
            >
              <Field name="attendance" label="参加人次">
                <CountInput unit="人次" />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('close') && (
        <FormButton label="结束活动" title="登记活动结果" type="primary" size={600}>
          {(close) => (
            <ActForm
              act="outreach.closeEvent"
              {...form}
              initial={{ attendance: event.attendance || event.checkedIn || null }}
              submit="登记结果，计入统计"
              done={() => {
                void message.success('活动已登记，数字已计入统计');
                close();
              }}
            >
              {event.seats !== null && <p className="soft">现场签到{event.checkedIn}人，参加人次不会少于签到人数。</p>}
              <p className="soft">各项都要填，没有的填0。</p>
              <CountFields />
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('replan') && <ReplanButton event={event} />}
      {may.includes('amend') && <AmendEventButton event={event} />}
      {may.includes('cancel') && (
        <FormButton label="取消活动" title="取消活动" danger>
          {(close) => (
            <ActForm
              act="outreach.cancelEvent"
              {...form}
              submit="取消活动"
              done={({ told }) => {
                void message.success(told > 0 ? `已取消，正在通知${told}位报名的居民` : '已取消');
                close();
              }}
            >
              <Field name="reason" label="原因" hint={event.state === 'published' ? '报名的居民会看到。' : undefined}>
                <TextInput most={100} rows={2} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
    </>
  );
}
