import { wordDay, wordInstant } from '@linfa/domain';
import { Spin } from 'antd';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { useToday } from '../words/use-today';
import { wordCategory, wordCell } from './entry-words';
import type { Entry, Register } from './use-register';

/** What a line said before each correction, and why it was corrected. */
export function EntryHistory({ register, entry }: { readonly register: Register; readonly entry: Entry }) {
  const today = useToday();
  const { data, failure, reload } = useRead('registers.listAmendments', { entry: entry.id });
  if (failure !== null) return <FailureAlert failure={failure} again={reload} />;
  if (data === undefined) return <Spin />;
  if (data.items.length === 0) return <p className="soft">没有更正过。</p>;
  return (
    <ol className="entry-history">
      {data.items.map(({ at, version, reason, before }) => (
        <li key={version}>
          {wordInstant(at, today)}更正，理由：{reason}。更正前：
          {[
            wordDay(before.day),
            wordCategory(register, before),
            ...register.columns.map((column) => {
              const said = wordCell(column, before);
              return said === '' ? '' : `${column.name} ${said}`;
            }),
          ]
            .filter(Boolean)
            .join('；')}
        </li>
      ))}
    </ol>
  );
}
