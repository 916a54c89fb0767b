import { daysInMonth } from '@linfa/domain';
import { Input, Select, Space } from 'antd';
import { CodeRadio } from '../form/inputs/code-radio';

interface Typing {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** A norm's value as people say it; `valueKind` says how it is kept. */
export function NormValueInput({
  valueKind,
  unitWord,
  ...typing
}: Typing & { readonly valueKind: string; readonly unitWord: string }) {
  if (valueKind === 'flag') return <CodeRadio codes={{ true: '是', false: '否' }} {...typing} />;
  if (valueKind === 'month-day') return <MonthDay {...typing} />;
  return (
    <Input
      {...typing}
      inputMode="decimal"
      suffix={unitWord}
      onChange={({ target }) => typing.onChange?.(target.value.trim())}
    />
  );
}

/** Any year but a leap one: what is due on February 29th is due in one year of four. */
const commonYear = 2023;

/** `03-01` by its month and its day; as long as one of them is missing the other is kept. */
function MonthDay({ id, value = '', onChange }: Typing) {
  const [month = '', day = ''] = value.split('-');
  const days = month === '' ? 31 : daysInMonth(commonYear, Number(month));
  return (
    <Space.Compact className="wide">
      <Select
        // In a form the field's own label names it.
        {...(id === undefined ? { 'aria-label': '月' } : { id })}
        placeholder="月"
        className="wide"
        value={month === '' ? null : month}
        options={countedTo(12).map((one) => ({ value: one, label: `${Number(one)}月` }))}
        onChange={(chosen: string) => onChange?.(`${chosen}-${day}`)}
      />
      <Select
        aria-label="日"
        placeholder="日"
        className="wide"
        value={day === '' ? null : day}
        options={countedTo(days).map((one) => ({ value: one, label: `${Number(one)}日` }))}
        onChange={(chosen: string) => onChange?.(`${month}-${chosen}`)}
      />
    </Space.Compact>
  );
}

function countedTo(most: number): string[] {
  return Array.from({ length: most }, (_, index) => String(index + 1).padStart(2, '0'));
}
