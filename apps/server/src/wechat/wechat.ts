import { RuleError } from '@linfa/domain';
import type { WechatSettings } from '../settings/service-settings.ts';
import type { TextVerdict } from './check-text.ts';
import { liveWechat } from './live-wechat.ts';
import { sandboxTemplates, type MessageTemplates } from './message-templates.ts';
import type { TokenAge } from './wechat-token.ts';
import type { MessageEnd, WechatMessage } from './send-message.ts';

/** Who a `wx.login` code stands for. The session key stays where it was read. */
export interface WechatIdentity {
  readonly openid: string;
  /** The same person in another program of the same owner; only where WeChat gives it. */
  readonly unionid?: string;
}

/** Subscription messages. */
export interface WechatMessages {
  /** What a notice that went this way is marked with. */
  readonly channel: string;
  readonly templates: MessageTemplates;
  /** Sends one, once. @throws when nobody can say whether it went out */
  readonly send: (message: WechatMessage) => Promise<MessageEnd>;
}

/** All that we ask of WeChat. Never asked inside a transaction: it may take seconds. */
export interface Wechat {
  /** Whether nobody was asked: the demo without an app id. */
  readonly sandbox: boolean;
  /** How old this server's access token is; null where none is in use. */
  readonly token: () => TokenAge | null;
  /** @throws RuleError `wechat-code-invalid`, `wechat-too-often`, `wechat-blocked`, `wechat-busy`, `wechat-away`, `wechat-refused`, `wechat-off` */
  readonly identityOf: (code: string) => Promise<WechatIdentity>;
  /** The number that the phone component's code stands for, 11 digits. @throws RuleError as above, `wechat-phone-foreign` */
  readonly phoneOf: (code: string) => Promise<string>;
  /** Null where WeChat is off. */
  readonly messages: WechatMessages | null;
  /** Null where nobody checks: in the sandbox, and where WeChat is off. @throws RuleError `wechat-…` */
  readonly checkText: ((openid: string, text: string) => Promise<TextVerdict>) | null;
}

/** The same code is the same person, `sandbox-13900000000` is that number, and messages go nowhere. */
export const sandboxWechat: Wechat = {
  sandbox: true,
  token: () => null,
  identityOf: (code) => Promise.resolve({ openid: `sandbox-${code}` }),
  phoneOf(code) {
    const phone = /^sandbox-(1[3-9]\d{9})$/.exec(code)?.[1];
    return phone === undefined ? Promise.reject(new RuleError('wechat-code-invalid')) : Promise.resolve(phone);
  },
  messages: { channel: 'sandbox', templates: sandboxTemplates, send: () => Promise.resolve({ end: 'sent' }) },
  checkText: null,
};

const noWechat: Wechat = {
  sandbox: false,
  token: () => null,
  identityOf: () => Promise.reject(new RuleError('wechat-off')),
  phoneOf: () => Promise.reject(new RuleError('wechat-off')),
  messages: null,
  checkText: null,
};

export function wechatFor(settings: WechatSettings): Wechat {
  if (settings.kind === 'live') return liveWechat(settings);
  return settings.kind === 'sandbox' ? sandboxWechat : noWechat;
}
