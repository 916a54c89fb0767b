import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { FailureAlert } from './failure-alert';
import type { Read } from './use-read';

/** What a page shows of one thing: it waits, says what failed, or has it. */
export function ReadState<T>({
  read: { data, failure, loading, reload },
  children,
}: {
  readonly read: Read<T>;
  readonly children: (data: T) => ReactNode;
}) {
  return (
    <>
      <FailureAlert failure={failure} again={reload} />
      {loading && (
        <Spin description="正在读取…">
          <div className="page-wait" />
        </Spin>
      )}
      {data !== undefined && children(data)}
    </>
  );
}
