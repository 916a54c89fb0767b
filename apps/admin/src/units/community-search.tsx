import { Select } from 'antd';
import { useState } from 'react';
import { noChoices } from '../api/no-choices';
import { useRead } from '../api/use-read';

/** Any community or village, also of other streets, by a few letters of its name. */
export function CommunitySearch({
  id,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string | undefined) => void;
}) {
  const [search, setSearch] = useState('');
  const read = useRead('orgUnits.listCommunities', { limit: 50, ...(search !== '' && { search }) }, { keep: true });
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      allowClear
      showSearch={{ filterOption: false, onSearch: (typed) => setSearch(typed.trim().slice(0, 40)) }}
      loading={read.loading}
      placeholder="输入社区（村）名称"
      notFoundContent={noChoices(read, '没有这样的社区（村）')}
      options={(read.data?.items ?? []).map(({ code, name, street }) => ({
        value: code,
        label: street === null ? name : `${name}（${street.name}）`,
      }))}
      onChange={(code: string | undefined) => onChange?.(code)}
    />
  );
}
