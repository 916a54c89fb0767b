import type { AnswerOf } from '@linfa/contract';
import { matterKinds, shiftModes } from '@linfa/domain';
import { Alert, Input } from 'antd';
import { useCallback, useState } from 'react';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { CodeSelect } from '../form/inputs/code-select';

export type OpenSlot = AnswerOf<'slots.listOpen'>['items'][number];

/** A resident's booking of a time, or their place in its line where it is full, or turns out to be. */
export function BookForForm({
  slot,
  done,
}: {
  readonly slot: OpenSlot;
  readonly done: (made: AnswerOf<'bookings.bookForResident'>) => void;
}) {
  const [full, setFull] = useState(slot.free === 0);
  const failed = useCallback(({ code }: { readonly code: string }) => {
    if (code === 'slot-full') setFull(true);
    if (code === 'slot-has-places') setFull(false);
  }, []);
  return (
    <ActForm
      act={full ? 'bookings.waitForResident' : 'bookings.bookForResident'}
      fixed={{ slot: slot.id }}
      submit={full ? '登记候补' : '预约'}
      done={done}
      failed={failed}
    >
      <p className="soft">
        {slot.adviser ?? '法律顾问待定'}，{shiftModes[slot.mode]}
      </p>
      {full && (
        <Alert
          className="draft-note"
          type="info"
          showIcon
          title="这个时段已约满，可以替居民登记候补。有人取消时，按登记先后转为预约。"
        />
      )}
      <Field name="resident.name" label="居民姓名">
        <Input />
      </Field>
      <Field name="resident.phone" label="手机号（没有可不填）" hint="没有手机号的，变动时由社区电话或上门告知。">
        <Input inputMode="tel" />
      </Field>
      <Field name="matter" label="事项">
        <CodeSelect codes={matterKinds} />
      </Field>
      <Field name="note" label="想先告诉法律顾问的话（选填）">
        <Input.TextArea rows={3} />
      </Field>
    </ActForm>
  );
}
