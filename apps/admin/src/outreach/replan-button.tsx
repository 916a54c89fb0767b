import { App } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CountInput } from '../form/inputs/count-input';
import { TextInput } from '../form/inputs/text-input';
import { EventFields } from './event-fields';
import type { EventRow } from './event-words';
import { mayBeCleared } from './may-be-cleared';

/** Changes an event that is still to be held. */
export function ReplanButton({ event }: { readonly event: EventRow }) {
  const { message } = App.useApp();
  const { title, kind, day, startsAt, theme, venue, organiser, speaker, audience, byVolunteers, seats } = event;
  return (
    <FormButton label="修改计划" title="修改计划" size={600}>
      {(close) => (
        <ActForm
          act="outreach.amendPlan"
          fixed={{ event: event.id, version: event.version }}
          draft={event.id}
          clears={mayBeCleared}
          initial={{
            change: { title, kind, day, startsAt, theme, venue, organiser, speaker, audience, byVolunteers },
            ...(seats !== null && { seats: seats.capacity }),
          }}
          submit="修改计划"
          done={() => {
            void message.success('已修改，原值保留');
            close();
          }}
        >
          {event.state === 'published' && <p className="soft">时间、地点有变的，会通知已报名的居民。</p>}
          <EventFields at="change." />
          {seats !== null && (
            <Field name="seats" label="名额" hint="不少于已报名的人数；增加的名额依次给候补的居民。">
              <CountInput unit="人" min={1} />
            </Field>
          )}
          <Field name="reason" label="修改的理由">
            <TextInput most={200} rows={2} />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
