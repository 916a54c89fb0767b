import { addDays, wordDate, wordSpan } from '@linfa/domain';
import { Select } from 'antd';
import { noChoices } from '../api/no-choices';
import { useRead } from '../api/use-read';
import { useToday } from '../words/use-today';

/** Days ahead in which a place is looked for. */
const ahead = 60;

/** A time that is still free in a community. */
export function SlotSelect({
  id,
  value,
  onChange,
  community,
}: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (slot: string | undefined) => void;
  readonly community: string;
}) {
  const today = useToday();
  const read = useRead('slots.listOpen', { community, from: today, to: addDays(today, ahead) });
  const open = (read.data?.items ?? []).filter(({ free }) => free > 0);
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={read.loading}
      placeholder="选择时段"
      notFoundContent={noChoices({ ...read, data: { items: open } }, `${ahead}天内没有空的时段`)}
      options={open.map((slot) => ({
        value: slot.id,
        label: `${wordDate(slot.day, today)} ${wordSpan(slot.startsAt, slot.minutes)} ${slot.adviser ?? ''}`,
      }))}
      onChange={(slot: string | undefined) => onChange?.(slot)}
    />
  );
}
