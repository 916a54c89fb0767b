import type { SentBy } from '@linfa/contract';
import { wordFailure } from '@linfa/contract/client';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../api/call';
import { saveFile } from './save-file';
import { writeCsv } from './write-csv';
import type { ListAct, RowOf } from './list-act';
import type { TableColumn } from './table-column';

/** All pages of what is listed, with the columns that are shown; how far it is stands on the button, which also stops it. */
export function ExportButton<N extends ListAct>({
  act,
  input,
  paged,
  columns,
  fileName,
}: {
  readonly act: N;
  readonly input: SentBy<N>;
  readonly paged: boolean;
  readonly columns: readonly TableColumn<RowOf<N>>[];
  readonly fileName: string;
}) {
  const { message } = App.useApp();
  const [fetched, setFetched] = useState<number | null>(null);
  const stopped = useRef(false);
  const run = async (): Promise<void> => {
    const rows: RowOf<N>[] = [];
    let after: string | null = null;
    stopped.current = false;
    setFetched(0);
    try {
      do {
        const asked = {
          ...(input as object),
          ...(paged && { limit: 100, ...(after !== null && { after }) }),
        } as SentBy<N>;
        const page = (await call(act, asked)) as { items: RowOf<N>[]; next?: string | null };
        rows.push(...page.items);
        after = page.next ?? null;
        setFetched(rows.length);
      } while (after !== null && !stopped.current);
      if (!stopped.current) saveFile(`${fileName}.csv`, 'text/csv;charset=utf-8', writeCsv(columns, rows));
    } catch (error) {
      void message.error(wordFailure(error).message);
    } finally {
      setFetched(null);
    }
  };
  if (fetched !== null) return <Button onClick={() => (stopped.current = true)}>已取{fetched}条，点此停止</Button>;
  return <Button onClick={() => void run()}>导出</Button>;
}
