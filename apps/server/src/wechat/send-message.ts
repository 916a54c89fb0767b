import { RuleError } from '@linfa/domain';
import { askWechat, errcodeOf, TokenOver } from './ask-wechat.ts';
import type { WechatAccount } from './live-wechat.ts';
import type { WechatToken } from './wechat-token.ts';

/** One subscription message, its fields as the template wants them. */
export interface WechatMessage {
  readonly openid: string;
  readonly template: string;
  readonly fields: Readonly<Record<string, string>>;
}

export type MessageEnd =
  | { readonly end: 'sent' }
  /** 43101: the person has no acceptance left, or has turned messages off. */
  | { readonly end: 'not-wanted' }
  /** It certainly did not go out. `final` when another try would fail as well. */
  | { readonly end: 'failed'; readonly failure: string; readonly final: boolean };

/** Where a tap on the message leads. */
const page = 'pages/mine/index';
const notWanted = 43101;
/** Errors that go away by themselves: busy, too often, two messages to one person at once. Another would come again. */
const passing = new Set([-1, 40001, 45011, 43108]);

/**
 * subscribeMessage.send, once. An error code is WeChat's word that nothing went out.
 * @throws RuleError `wechat-away` when nobody can say whether it did
 */
export async function sendMessage(
  account: WechatAccount,
  token: WechatToken,
  { openid, template, fields }: WechatMessage,
): Promise<MessageEnd> {
  let onItsWay = false;
  try {
    await token.using(async (accessToken) => {
      onItsWay = true;
      await askWechat(account, '/cgi-bin/message/subscribe/send', {
        query: { access_token: accessToken },
        body: {
          touser: openid,
          template_id: template,
          page,
          lang: 'zh_CN',
          data: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value }])),
        },
      }).catch((error: unknown) => {
        onItsWay = !(error instanceof TokenOver);
        throw error;
      });
    });
    return { end: 'sent' };
  } catch (error) {
    const errcode = errcodeOf(error);
    if (errcode === notWanted) return { end: 'not-wanted' };
    if (errcode !== null)
      return { end: 'failed', failure: `微信没有接受（错误${errcode}）`, final: !passing.has(errcode) };
    if (!(error instanceof RuleError)) throw error;
    if (onItsWay && error.details['reached'] !== false) throw error;
    return { end: 'failed', failure: '连接不上微信', final: false };
  }
}
