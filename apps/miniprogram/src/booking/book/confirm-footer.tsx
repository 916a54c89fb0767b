import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { NoticeBar } from '../../ui/notice-bar';
import { WriteFailure } from '../../ui/write-failure';
import type { Confirming } from './use-confirm';

/** Refusals that one's own bookings explain. */
const ofMine = ['already-booked', 'too-many-bookings'];
/** Refusals that the page above words with what to do instead. */
const saidAbove = ['slot-full', 'slot-not-open', 'slot-has-places', 'not-found'];

/** The act, what became of it, and the way on. */
export function ConfirmFooter({
  confirm: { busy, failure, waits, unanswered, confirm },
}: {
  readonly confirm: Confirming;
}) {
  const code = failure?.code ?? '';
  const lost = code === 'slot-not-open' || code === 'not-found';
  return (
    <>
      <WriteFailure failure={saidAbove.includes(code) ? null : failure} />
      {unanswered && !failure ? (
        <NoticeBar tone="clay">上次提交后没有收到答复。再试一次就知道结果，不会重复预约。</NoticeBar>
      ) : null}
      {ofMine.includes(code) ? (
        <Button tone="plain" onTap={() => void go(routes.affairs)}>
          看我的预约
        </Button>
      ) : null}
      {lost ? null : (
        <Button busy={busy} onTap={confirm}>
          {waits ? '登记候补' : unanswered || failure?.unsettled ? '再试一次' : '确定预约'}
        </Button>
      )}
    </>
  );
}
