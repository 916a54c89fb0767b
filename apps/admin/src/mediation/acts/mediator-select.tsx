import { Select } from 'antd';
import { useRead } from '../../api/use-read';

interface Looks {
  readonly id?: string;
  readonly unit: string;
}

/** People's mediators of a unit, below it and above it. */
export function MediatorSelect({
  value,
  onChange,
  ...looks
}: Looks & { readonly value?: string; readonly onChange?: (id: string | undefined) => void }) {
  return (
    <Select
      {...useMediators(looks)}
      {...(value !== undefined && { value })}
      allowClear
      placeholder="选择调解员"
      onChange={(id: string | undefined) => onChange?.(id)}
    />
  );
}

export function MediatorsSelect({
  value = [],
  onChange,
  ...looks
}: Looks & { readonly value?: readonly string[]; readonly onChange?: (ids: readonly string[]) => void }) {
  return (
    <Select
      {...useMediators(looks)}
      mode="multiple"
      value={[...value]}
      placeholder="可选多人"
      onChange={(ids: string[]) => onChange?.(ids)}
    />
  );
}

function useMediators({ id, unit }: Looks) {
  const { data, loading } = useRead('mediation.listMediators', { unit });
  const byPerson = new Map((data?.items ?? []).map((one) => [one.id, one]));
  return {
    ...(id !== undefined && { id }),
    loading,
    showSearch: { optionFilterProp: 'label' },
    options: [...byPerson.values()].map((one) => ({ value: one.id, label: `${one.name}（${one.unit.name}）` })),
  };
}
