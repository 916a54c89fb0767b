import { Picker } from '@tarojs/components';
import { type Day, wordDate } from '@linfa/domain';
import { useToday } from '../words/use-today';
import { FieldFrame } from './field-frame';
import { PickedBox } from './picked-box';

export interface DayFieldProps {
  readonly label: string;
  /** Empty while none was chosen. */
  readonly value: Day;
  readonly onChange: (day: Day) => void;
  readonly from?: Day;
  readonly to?: Day;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** A day, chosen on the phone's own wheel. */
export function DayField({ label, value, onChange, from, to, error, optional = false }: DayFieldProps) {
  const today = useToday();
  return (
    <FieldFrame label={label} optional={optional} error={error}>
      <Picker
        mode="date"
        value={value === '' ? today : value}
        {...(from !== undefined && { start: from })}
        {...(to !== undefined && { end: to })}
        onChange={({ detail }) => onChange(detail.value)}
      >
        <PickedBox label={label} words={value === '' ? null : wordDate(value, today)} empty="点这里选日期" />
      </Picker>
    </FieldFrame>
  );
}
