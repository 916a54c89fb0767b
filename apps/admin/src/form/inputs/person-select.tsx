import { roles, type Role } from '@linfa/domain';
import { wordFailure } from '@linfa/contract/client';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { allPages } from '../../api/all-pages';
import { noChoices } from '../../api/no-choices';
import { useUnitCode } from '../../units/unit-context';

/** A member of staff of the chosen unit, names masked; told apart by the phone's end and by what they do. */
export function PersonSelect({
  id,
  value,
  onChange,
  role,
  placeholder = '选择人员',
}: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (person: string | undefined) => void;
  /** Only those who hold it. */
  readonly role?: Role;
  readonly placeholder?: string;
}) {
  const unit = useUnitCode();
  const input = { unit, ...(role && { role }) };
  const { data, error, isLoading, refetch } = useQuery({
    queryKey: ['people.list', 'whole', input],
    queryFn: () => allPages('people.list', input),
    enabled: unit !== '',
  });
  const people = (data ?? []).map((person) => {
    const held = person.roles.filter((one) => role === undefined || one.role === role);
    const where = [...new Set(held.map((one) => `${one.unit.name}${role === undefined ? roles[one.role] : ''}`))];
    const more = where.length > 2 ? `等${where.length}处` : '';
    return {
      value: person.id,
      label: [person.name, person.phone, where.slice(0, 2).join('、') + more].filter(Boolean).join(' · '),
    };
  });
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      allowClear
      loading={isLoading}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder}
      options={people}
      notFoundContent={noChoices(
        {
          data: data && { items: data },
          loading: isLoading,
          failure: error && wordFailure(error),
          reload: () => void refetch(),
        },
        '这个单位还没有可选的人员',
      )}
      onChange={(person: string | undefined) => onChange?.(person)}
    />
  );
}
