import type { ReactNode } from 'react';
import type { Read } from '../api/use-read';
import { ErrorState } from './error-state';
import { Loading } from './loading';
import { NoticeBar } from './notice-bar';

export interface AnsweredProps<T> {
  readonly read: Read<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** What was read, once it is there; until then its shape, or what went wrong with a way on. What is old stays readable. */
export function Answered<T>({ read: { data, failure, loading, reload }, rows = 3, children }: AnsweredProps<T>) {
  if (data === null) {
    if (failure) return <ErrorState failure={failure} onRetry={() => void reload()} />;
    return loading ? <Loading rows={rows} /> : null;
  }
  return (
    <>
      {failure ? (
        <NoticeBar tone="clay" act={{ word: '重试', onTap: () => void reload() }}>
          {`${failure.message}下面是之前读到的内容。`}
        </NoticeBar>
      ) : null}
      {children(data)}
    </>
  );
}
