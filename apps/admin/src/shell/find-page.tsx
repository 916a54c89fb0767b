import { Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useHotkey } from './use-hotkey';
import type { PageEntry } from './page-entry';

/** `/` and a few letters of a page's name lead there. */
export function FindPage({ entries }: { readonly entries: readonly PageEntry[] }) {
  const navigate = useNavigate();
  const field = useRef<{ focus: () => void; blur: () => void }>(null);
  useHotkey('/', () => field.current?.focus());
  return (
    <Select
      ref={field as never}
      className="find-page"
      aria-label="查找页面（按 / 键）"
      placeholder="查找页面（按 / 键）"
      showSearch={{ optionFilterProp: 'label' }}
      value={null}
      options={entries.map(({ path, title }) => ({ value: path, label: title }))}
      onSelect={(path) => {
        field.current?.blur();
        void navigate(`/${String(path)}`);
      }}
    />
  );
}
