import { Select } from 'antd';
import { useRead } from '../api/use-read';

/** Whom one complaint may be passed to. */
export function HandlerSelect({
  id,
  complaint,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly complaint: string;
  readonly value?: string;
  readonly onChange?: (person: string) => void;
}) {
  const { data, loading } = useRead('feedback.listHandlers', { complaint });
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      loading={loading}
      placeholder="选择承办人"
      showSearch={{ optionFilterProp: 'label' }}
      options={(data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name}（${one.unit.name}）` }))}
      onChange={(person: string) => onChange?.(person)}
    />
  );
}
