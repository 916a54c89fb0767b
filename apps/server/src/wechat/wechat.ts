import { RuleError } from '@linfa/domain';
import type { WechatSettings } from '../settings/service-settings.ts';
import { liveWechat } from './live-wechat.ts';

/** Who a `wx.login` code stands for. The session key stays where it was read. */
export interface WechatIdentity {
  readonly openid: string;
  /** The same person in another program of the same owner; only where WeChat gives it. */
  readonly unionid?: string;
}

/** All that we ask of WeChat. Never asked inside a transaction: it may take seconds. */
export interface Wechat {
  /** Whether nobody was asked: the demo without an app id. */
  readonly sandbox: boolean;
  /** @throws RuleError `wechat-code-invalid`, `wechat-too-often`, `wechat-blocked`, `wechat-busy`, `wechat-away`, `wechat-refused`, `wechat-off` */
  readonly identityOf: (code: string) => Promise<WechatIdentity>;
  /** The number that the phone component's code stands for, 11 digits. @throws RuleError as above, `wechat-phone-foreign` */
  readonly phoneOf: (code: string) => Promise<string>;
}

/** The same code is the same person, and `sandbox-13900000000` is that number. */
export const sandboxWechat: Wechat = {
  sandbox: true,
  identityOf: (code) => Promise.resolve({ openid: `sandbox-${code}` }),
  phoneOf(code) {
    const phone = /^sandbox-(1[3-9]\d{9})$/.exec(code)?.[1];
    return phone === undefined ? Promise.reject(new RuleError('wechat-code-invalid')) : Promise.resolve(phone);
  },
};

const noWechat: Wechat = {
  sandbox: false,
  identityOf: () => Promise.reject(new RuleError('wechat-off')),
  phoneOf: () => Promise.reject(new RuleError('wechat-off')),
};

export function wechatFor(settings: WechatSettings): Wechat {
  if (settings.kind === 'live') return liveWechat(settings);
  return settings.kind === 'sandbox' ? sandboxWechat : noWechat;
}
