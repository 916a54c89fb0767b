import { App } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { TextInput } from '../form/inputs/text-input';
import { CountFields } from './count-fields';
import { EventFields } from './event-fields';
import type { EventRow } from './event-words';
import { mayBeCleared } from './may-be-cleared';

/** Puts an event right that was held; what stood there is kept. */
export function AmendEventButton({ event }: { readonly event: EventRow }) {
  const { message } = App.useApp();
  const { title, kind, day, startsAt, theme, venue, organiser, speaker, audience, byVolunteers } = event;
  const { attendance, reached, materials, questions, volunteers } = event;
  return (
    <FormButton label="更正" title="更正活动" size={600}>
      {(close) => (
        <ActForm
          act="outreach.amendEvent"
          fixed={{ event: event.id, version: event.version }}
          draft={event.id}
          clears={mayBeCleared}
          initial={{
            change: {
              title,
              kind,
              day,
              startsAt,
              theme,
              venue,
              organiser,
              speaker,
              audience,
              byVolunteers,
              attendance,
              reached,
              materials,
              questions,
              volunteers,
            },
          }}
          submit="更正"
          done={() => {
            void message.success('已更正，原值保留');
            close();
          }}
        >
          <p className="soft">更正会影响统计；已经签发的报告不变，并显示差异。</p>
          <EventFields at="change." />
          <CountFields at="change." />
          <Field name="reason" label="更正的理由">
            <TextInput most={200} rows={2} />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
