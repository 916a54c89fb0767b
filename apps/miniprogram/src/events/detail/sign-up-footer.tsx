import { Button } from '../../ui/button';
import { NoticeBar } from '../../ui/notice-bar';
import { WriteFailure } from '../../ui/write-failure';
import type { SigningUp } from './use-sign-up';

/** The page's act while one may sign up, and what became of it. */
export function SignUpFooter({
  signingUp: { busy, failure, waits, justGone, unanswered, signUp },
}: {
  readonly signingUp: SigningUp;
}) {
  return (
    <>
      {justGone && waits ? (
        <NoticeBar tone="clay">最后一个名额刚刚被别人报走了。可以登记候补，有人取消就轮到您。</NoticeBar>
      ) : null}
      {unanswered && !failure ? (
        <NoticeBar tone="clay">上次提交后没有收到答复。再试一次就知道结果，不会重复报名。</NoticeBar>
      ) : null}
      <WriteFailure failure={failure} />
      <Button busy={busy} onTap={signUp}>
        {unanswered || failure?.unsettled ? '再试一次' : waits ? '登记候补' : '报名参加'}
      </Button>
    </>
  );
}
