import { useCallback, useRef } from 'react';
import type { WishAnswer, WishingAct } from '@linfa/domain';
import { call } from '../api/call';
import { useRead } from '../api/use-read';
import { onWechat } from '../platform';
import { sessionStore } from '../session/session-store';
import { askToTell } from './ask-to-tell';

type Answers = { template: string; answer: WishAnswer }[];

/**
 * What a confirming tap is wrapped in, so that WeChat asks whether one wants to be told of what comes of it: asked once a
 * page, before the act, which goes ahead whatever the answer. In browsers nothing is asked.
 * @returns to be called from a tap, with the act
 */
export function useWish(act: WishingAct): (confirmed: () => Promise<unknown>) => Promise<void> {
  const { data } = useRead('notices.wishTemplates', onWechat ? { act } : null);
  const templates = useRef<readonly string[]>([]);
  templates.current = data?.templates ?? [];
  const underWay = useRef(false);
  const answered = useRef(false);

  return useCallback(async (confirmed) => {
    if (underWay.current) return;
    underWay.current = true;
    try {
      let answers: Answers = [];
      if (!answered.current && templates.current.length > 0) {
        answers = await askToTell(templates.current);
        answered.current = true;
      }
      await confirmed();
      // Only now is it known who answered. What cannot be kept costs a message: staff then ring the person up.
      if (answers.length > 0 && sessionStore.get())
        await call('notices.recordWish', { answers }).catch(() => undefined);
    } finally {
      underWay.current = false;
    }
  }, []);
}
