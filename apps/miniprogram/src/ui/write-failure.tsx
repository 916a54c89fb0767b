import type { Failure } from '@linfa/contract/client';
import { NoticeBar } from './notice-bar';

/** What went wrong with a write, above its button. What concerns a field stands at the field as well. */
export function WriteFailure({ failure }: { readonly failure: Failure | null }) {
  if (!failure) return null;
  const kept = failure.unsettled ? '您填写的内容都还在。' : '';
  return <NoticeBar tone="red">{`${failure.message}${kept}`}</NoticeBar>;
}
