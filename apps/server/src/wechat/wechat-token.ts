import { RuleError } from '@linfa/domain';
import { askWechat, TokenOver } from './ask-wechat.ts';
import type { WechatAccount } from './live-wechat.ts';

export interface WechatToken {
  /** Does something with a token; once more with a fresh one when it turns out to be over. */
  readonly using: <T>(work: (token: string) => Promise<T>) => Promise<T>;
}

/** Fetched anew so long before it is over. */
const earlyMs = 5 * 60_000;

/**
 * The stable access token (cgi-bin/stable_token): several servers are given the same one, so that each may keep it by
 * itself. Asked for once, however many wait for it.
 */
export function wechatToken(account: WechatAccount): WechatToken {
  let kept: { readonly token: Promise<string>; until: number } | undefined;
  const tokenNow = (forced: boolean): Promise<string> => {
    if (kept && !forced && performance.now() < kept.until) return kept.token;
    const fetched = fetchToken(account, forced);
    const mine = { token: fetched.then((one) => one.token), until: Number.POSITIVE_INFINITY };
    kept = mine;
    fetched.then(
      ({ seconds }) => (mine.until = performance.now() + seconds * 1000 - earlyMs),
      // The next who needs one asks again.
      () => (kept = kept === mine ? undefined : kept),
    );
    return mine.token;
  };
  return {
    async using(work) {
      try {
        return await work(await tokenNow(false));
      } catch (error) {
        if (!(error instanceof TokenOver)) throw error;
      }
      try {
        return await work(await tokenNow(true));
      } catch (error) {
        throw error instanceof TokenOver ? new RuleError('wechat-busy') : error;
      }
    },
  };
}

async function fetchToken(account: WechatAccount, forced: boolean): Promise<{ token: string; seconds: number }> {
  const answer = await askWechat(account, '/cgi-bin/stable_token', {
    query: {},
    body: {
      grant_type: 'client_credential',
      appid: account.appId,
      secret: account.secret,
      force_refresh: forced,
    },
  });
  const { access_token: token, expires_in: seconds } = answer;
  if (typeof token !== 'string' || typeof seconds !== 'number') throw new RuleError('wechat-away');
  return { token, seconds };
}
