import { Select } from 'antd';
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
  const { data, loading } = useRead(
    'rosters.listSites',
    unit === undefined ? null : { unit, kind: 'committee', on, limit: 100 },
  );
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      allowClear
      loading={loading}
      placeholder="本单位的调解委员会"
      options={(data?.items ?? []).map((site) => ({ value: site.id, label: site.name }))}
      onChange={(site: string | undefined) => onChange?.(site)}
    />
  );
}
