import { NoticeBar } from '../ui/notice-bar';
import { wordMoment } from './word-kept';

/** Says that what is below is not of now. */
export function KeptBar({ at, onRetry }: { readonly at: Date | null; readonly onRetry: () => void }) {
  if (!at) return null;
  return (
    <NoticeBar tone="clay" act={{ word: '重试', onTap: onRetry }}>
      {`没有连上网络。下面是${wordMoment(at)}读到的。`}
    </NoticeBar>
  );
}
