import { Select } from 'antd';
import { noChoices } from '../api/no-choices';
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
  const read = useRead('feedback.listHandlers', { complaint });
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      loading={read.loading}
      placeholder="选择承办人"
      notFoundContent={noChoices(read, '没有可以办理这一件的人')}
      showSearch={{ optionFilterProp: 'label' }}
      options={(read.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name}（${one.unit.name}）` }))}
      onChange={(person: string) => onChange?.(person)}
    />
  );
}
