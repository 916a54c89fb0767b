import { RuleError } from '@linfa/domain';
import { askWechat, type WechatAnswer } from './ask-wechat.ts';
import { checkText } from './check-text.ts';
import type { MessageTemplates } from './message-templates.ts';
import { sendMessage } from './send-message.ts';
import { wechatToken } from './wechat-token.ts';
import type { Wechat } from './wechat.ts';

export interface WechatAccount {
  readonly appId: string;
  readonly secret: string;
  /** `https://api.weixin.qq.com`, or what stands in for it. */
  readonly address: string;
  /** Milliseconds that one answer may take; 5,000 when left out. */
  readonly timeout?: number;
  /** Of subscription messages; none unless said. */
  readonly templates?: MessageTemplates;
}

/** WeChat itself, by its server interface (auth.code2Session, phonenumber.getPhoneNumber, subscribeMessage.send, security.msgSecCheck). */
export function liveWechat(account: WechatAccount): Wechat {
  const token = wechatToken(account);
  return {
    sandbox: false,
    token: () => token.age(),
    messages: {
      channel: 'wechat',
      templates: account.templates ?? new Map(),
      send: (message) => sendMessage(account, token, message),
    },
    checkText: (openid, text) => checkText(account, token, openid, text),
    async identityOf(code) {
      const answer = await askWechat(account, '/sns/jscode2session', {
        query: { appid: account.appId, secret: account.secret, js_code: code, grant_type: 'authorization_code' },
      });
      const { openid, unionid } = answer;
      if (typeof openid !== 'string' || openid === '') throw new RuleError('wechat-away');
      return { openid, ...(typeof unionid === 'string' && unionid !== '' && { unionid }) };
    },
    async phoneOf(code) {
      return phoneIn(
        await token.using((accessToken) =>
          askWechat(account, '/wxa/business/getuserphonenumber', {
            query: { access_token: accessToken },
            body: { code },
          }),
        ),
      );
    },
  };
}

function phoneIn({ phone_info: info }: WechatAnswer): string {
  const { purePhoneNumber, countryCode } = (info ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof purePhoneNumber !== 'string') throw new RuleError('wechat-away');
  if (String(countryCode) !== '86' || !/^1[3-9]\d{9}$/.test(purePhoneNumber))
    throw new RuleError('wechat-phone-foreign');
  return purePhoneNumber;
}
