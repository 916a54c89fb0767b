import { Select } from 'antd';
import { noChoices } from '../api/no-choices';
import { useRead } from '../api/use-read';
import { useToday } from '../words/use-today';

/** A mediation committee of a unit and below. */
export function CommitteeSelect({
  id,
  unit,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly unit: string | undefined;
  readonly value?: string;
  readonly onChange?: (site: string | undefined) => void;
}) {
  const on = useToday();
  const read = useRead('rosters.listSites', unit === undefined ? null : { unit, kind: 'committee', on, limit: 100 });
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      allowClear
      loading={read.loading}
      placeholder="本单位的调解委员会"
      notFoundContent={noChoices(read, unit === undefined ? '先选社区（村）' : '这里没有登记调解委员会')}
      options={(read.data?.items ?? []).map((site) => ({ value: site.id, label: site.name }))}
      onChange={(site: string | undefined) => onChange?.(site)}
    />
  );
}
