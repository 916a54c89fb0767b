import { useState } from 'react';
import type { TableColumn } from './table-column';

/** Which columns are shown: as this browser chose them last. */
export function useColumns<Row>(table: string, columns: readonly TableColumn<Row>[]) {
  const slot = `columns:${table}`;
  const [hidden, setHidden] = useState<readonly string[]>(
    () =>
      (JSON.parse(localStorage.getItem(slot) ?? 'null') as string[] | null) ??
      columns.filter(({ offered }) => offered).map(({ key }) => key),
  );
  return {
    shown: columns.filter(({ key }) => !hidden.includes(key)),
    hidden,
    hide: (keys: readonly string[]): void => {
      localStorage.setItem(slot, JSON.stringify(keys));
      setHidden(keys);
    },
  };
}
