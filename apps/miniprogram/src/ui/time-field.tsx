import { wordClock } from '@linfa/domain';
import { Picker } from '@tarojs/components';
import { FieldFrame } from './field-frame';
import { PickedBox } from './picked-box';

export interface TimeFieldProps {
  readonly label: string;
  /** `14:30`; empty while none was chosen. */
  readonly value: string;
  readonly onChange: (clock: string) => void;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** A time of day, chosen on the phone's own wheel. */
export function TimeField({ label, value, onChange, error, optional = false }: TimeFieldProps) {
  return (
    <FieldFrame label={label} optional={optional} error={error}>
      <Picker mode="time" value={value === '' ? '09:00' : value} onChange={({ detail }) => onChange(detail.value)}>
        <PickedBox label={label} words={value === '' ? null : wordClock(value)} empty="点这里选时间" />
      </Picker>
    </FieldFrame>
  );
}
