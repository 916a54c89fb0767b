import type { Failure } from '@linfa/contract/client';
import type { AnswerOf } from '@linfa/contract';
import { useEffect } from 'react';
import { isPending, settleKey } from '../../api/pending-key';
import type { Read } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { useWish } from '../../wishes/use-wish';
import type { OwnSignUp } from '../../words/word-event';

export interface SigningUp {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** No seat is left: what is confirmed is to wait for one. */
  readonly waits: boolean;
  /** The last seat went to somebody else while one looked. */
  readonly justGone: boolean;
  /** Went out before, and no answer came: the seat may already be one's own. */
  readonly unanswered: boolean;
  readonly signUp: () => void;
}

/** What changed meanwhile: the page is read anew. */
const stale = ['event-full', 'event-not-open', 'already-signed-up', 'not-found'];

/** Takes a seat where one is left, and waits for one only where that was said on the button. */
export function useSignUp(
  id: string,
  { data, reload }: Read<AnswerOf<'outreach.openEvent'>>,
  onDone: (word: string) => void,
): SigningUp {
  const send = useWrite('outreach.signUp', {
    of: id,
    done: ({ state }) => onDone(state === 'waiting' ? '已登记候补' : '报名成功'),
  });
  const wish = useWish('outreach.signUp');
  const code = send.failure?.code;
  useEffect(() => {
    if (code !== undefined && stale.includes(code)) void reload();
  }, [code, reload]);
  const own = data?.signUp?.state;
  const known = data !== null;
  // Read there, the outcome is known, also where its answer was lost: doing the same again later is another act.
  useEffect(() => {
    if (isActive(own)) settleKey(nameOf(id));
    else if (known) settleKey(`outreach.leaveEvent:${id}`);
  }, [id, own, known]);
  const asked = (wait: boolean) => ({ event: id, wait });
  const unanswered = !send.busy && !isActive(own) && isPending(nameOf(id), asked(false));
  const waits = data?.event.seats?.free === 0 && !unanswered;
  return {
    busy: send.busy,
    failure: code !== undefined && stale.includes(code) && code !== 'event-not-open' ? null : send.failure,
    waits,
    justGone: code === 'event-full',
    unanswered,
    signUp: () => void wish(() => send.run(asked(waits))),
  };
}

export function isActive(state: OwnSignUp['state'] | undefined): boolean {
  return state === 'signed-up' || state === 'waiting' || state === 'attended';
}

function nameOf(id: string): string {
  return `outreach.signUp:${id}`;
}
