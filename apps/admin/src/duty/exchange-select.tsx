import { addDays, wordDate, wordSpan } from '@linfa/domain';
import { Select } from 'antd';
import { noChoices } from '../api/no-choices';
import { useRead } from '../api/use-read';
import { useToday } from '../words/use-today';

/** Days ahead within which two shifts are exchanged. */
const ahead = 90;

/** A planned shift of another adviser's, given in return. */
export function ExchangeSelect({
  id,
  value,
  onChange,
  unit,
  adviser,
}: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (shift: string | undefined) => void;
  readonly unit: string;
  readonly adviser: string | undefined;
}) {
  const today = useToday();
  const read = useRead(
    'dutyShifts.list',
    adviser === undefined ? null : { unit, from: today, to: addDays(today, ahead) },
  );
  const theirs = (read.data?.items ?? []).filter((one) => one.state === 'planned' && one.adviser?.id === adviser);
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      allowClear
      loading={read.loading}
      disabled={adviser === undefined}
      placeholder="不对调，只请对方接替"
      notFoundContent={noChoices({ ...read, data: { items: theirs } }, '对方近期没有可对调的值班')}
      options={theirs.map((one) => ({
        value: one.id,
        label: `${wordDate(one.day, today)} ${wordSpan(one.startsAt, one.minutes)} ${one.community.name}`,
      }))}
      onChange={(shift: string | undefined) => onChange?.(shift)}
    />
  );
}
