import { RuleError } from '@linfa/domain';
import { askWechat, TokenOver } from './ask-wechat.ts';
import type { WechatAccount } from './live-wechat.ts';

/** When the token in use was fetched, and from when on it is fetched anew. */
export interface TokenAge {
  readonly fetchedAt: Date;
  readonly renewsAt: Date;
}

export interface WechatToken {
  /** Null until one was needed. */
  readonly age: () => TokenAge | null;
  /** Does something with a token; once more with the one in force when it turns out to be over. */
  readonly using: <T>(work: (token: string) => Promise<T>) => Promise<T>;
}

/** Fetched anew so long before it is over. */
const earlyMs = 5 * 60_000;

/**
 * The stable access token (cgi-bin/stable_token). Asked in the normal mode, WeChat gives every server the one that is in
 * force, so that each keeps it by itself and nothing of it lies in the database. Where one is refused, the normal mode is
 * asked again first: another server, or the owner's other program, may have got a new one, and a forced refresh would take
 * it away from them (and is allowed twenty times a day). It is forced only where the same one is given again. Asked for
 * once, however many wait for it.
 */
export function wechatToken(account: WechatAccount): WechatToken {
  let age: TokenAge | null = null;
  let kept: { readonly token: Promise<string>; until: number; over: boolean } | undefined;
  /** Notes how old the token is, and says until when it lasts by the clock that nobody sets. */
  const lastingFor = (milliseconds: number): number => {
    age = { fetchedAt: new Date(), renewsAt: new Date(Date.now() + milliseconds) };
    return performance.now() + milliseconds;
  };
  const tokenNow = (over?: string): Promise<string> => {
    if (kept && !kept.over && performance.now() < kept.until) return kept.token;
    const fetched = fetchToken(account, over);
    const mine = { token: fetched.then((one) => one.token), until: Number.POSITIVE_INFINITY, over: false };
    kept = mine;
    fetched.then(
      ({ seconds }) => (mine.until = lastingFor(seconds * 1000 - earlyMs)),
      // The next who needs one asks again.
      () => (kept = kept === mine ? undefined : kept),
    );
    return mine.token;
  };
  return {
    age: () => age,
    async using(work) {
      const asked = tokenNow();
      const used = kept;
      const token = await asked;
      try {
        return await work(token);
      } catch (error) {
        if (!(error instanceof TokenOver)) throw error;
      }
      // Of those who find it over together one asks, and the others wait for the same answer.
      if (used) used.over = true;
      try {
        return await work(await tokenNow(token));
      } catch (error) {
        throw error instanceof TokenOver ? new RuleError('wechat-busy', {}, { errcode: 40001 }) : error;
      }
    },
  };
}

/** @param over the token that was refused, if one was */
async function fetchToken(account: WechatAccount, over?: string): Promise<{ token: string; seconds: number }> {
  const given = await askToken(account, false);
  return given.token === over ? askToken(account, true) : given;
}

async function askToken(account: WechatAccount, forced: boolean): Promise<{ token: string; seconds: number }> {
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
