import { Button } from 'antd';
import type { ReactNode } from 'react';

/** Below a list that comes page by page; nothing where it is all on one. */
export function TurnPages({
  back,
  on,
  small = false,
  children,
}: {
  /** Null on the first page. */
  readonly back: (() => void) | null;
  /** Null on the last one. */
  readonly on: (() => void) | null;
  readonly small?: boolean;
  /** Which page it is, where that is known. */
  readonly children?: ReactNode;
}) {
  if (back === null && on === null) return null;
  const size = small ? 'small' : 'middle';
  return (
    <div className="table-foot">
      {children}
      <Button size={size} disabled={back === null} onClick={() => back?.()}>
        上一页
      </Button>
      <Button size={size} disabled={on === null} onClick={() => on?.()}>
        下一页
      </Button>
    </div>
  );
}
