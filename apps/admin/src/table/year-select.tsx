import { Select } from 'antd';
import { useToday } from '../words/use-today';

/** How many years a page goes back, the running one among them. */
const offered = 6;

/** The year that a page is about, of those that are offered everywhere. */
export function YearSelect({ value, onChange }: { readonly value: number; readonly onChange: (year: number) => void }) {
  const thisYear = Number(useToday().slice(0, 4));
  return (
    <Select
      aria-label="年份"
      value={value}
      options={Array.from({ length: offered }, (_, back) => ({
        value: thisYear - back,
        label: `${thisYear - back}年`,
      }))}
      onChange={onChange}
    />
  );
}
