import { Checkbox, Input, Select } from 'antd';
import { DayInput } from '../form/inputs/day-input';
import { PeriodInput } from '../form/inputs/period-input';
import type { TableFilter } from './table-filter';
import type { TableAddress } from './use-address';

export function Filters({
  filters,
  address,
}: {
  readonly filters: readonly TableFilter[];
  readonly address: TableAddress;
}) {
  return filters.map((filter) => (
    <Filter key={filter.kind === 'period' ? 'period' : filter.name} filter={filter} address={address} />
  ));
}

function Filter({
  filter,
  address: { valueOf, choose },
}: {
  readonly filter: TableFilter;
  readonly address: TableAddress;
}) {
  if (filter.kind === 'period') {
    const value = { from: valueOf('from') ?? filter.usual.from, to: valueOf('to') ?? filter.usual.to };
    return (
      <label>
        {filter.label}
        <PeriodInput value={value} onChange={({ from, to }) => choose({ from, to })} />
      </label>
    );
  }
  const value = valueOf(filter.name);
  const set = (text: string | null): void => choose({ [filter.name]: text });
  switch (filter.kind) {
    case 'flag':
      return (
        <Checkbox
          className="filter-flag"
          checked={value !== null}
          onChange={({ target }) => set(target.checked ? '1' : null)}
        >
          {filter.label}
        </Checkbox>
      );
    case 'code':
      return (
        <label>
          {filter.label}
          <Select
            aria-label={filter.label}
            className="filter-code"
            allowClear
            placeholder="全部"
            value={value}
            options={Object.entries(filter.options).map(([code, label]) => ({ value: code, label }))}
            onChange={(code: string | undefined) => set(code ?? null)}
          />
        </label>
      );
    case 'day':
      return (
        <label>
          {filter.label}
          <DayInput value={value} onChange={set} />
        </label>
      );
    case 'text':
      return (
        <label>
          {filter.label}
          <Input.Search
            key={value}
            aria-label={filter.label}
            allowClear
            defaultValue={value ?? ''}
            onSearch={(text) => set(text.trim())}
          />
        </label>
      );
  }
}
