import { Select } from 'antd';
import { noChoices } from '../../api/no-choices';
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
  const read = useRead('mediation.listMediators', { unit });
  const byPerson = new Map((read.data?.items ?? []).map((one) => [one.id, one]));
  return {
    ...(id !== undefined && { id }),
    loading: read.loading,
    notFoundContent: noChoices(read, '这里没有在任的人民调解员'),
    showSearch: { optionFilterProp: 'label' },
    options: [...byPerson.values()].map((one) => ({ value: one.id, label: `${one.name}（${one.unit.name}）` })),
  };
}
