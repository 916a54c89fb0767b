import type { Failure } from '@linfa/contract/client';
import { Button } from 'antd';
import type { ReactNode } from 'react';

/** What is chosen from, as far as it was read. */
interface Choices {
  readonly data: { readonly items: readonly unknown[] } | undefined;
  readonly failure: Failure | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

/**
 * What a list to choose from says while it shows nothing: that it is being read, that it could not be, that there is none,
 * or that none is called as somebody typed.
 */
export function noChoices({ data, failure, loading, reload }: Choices, none: string): ReactNode {
  if (loading) return '正在读取…';
  if (failure === null) return (data?.items.length ?? 0) > 0 ? '没有符合的，换个词再找' : none;
  return (
    <>
      没有读到：{failure.message}
      <Button type="link" size="small" onClick={reload}>
        重试
      </Button>
    </>
  );
}
