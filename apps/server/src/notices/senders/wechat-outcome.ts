import type { WechatMessage } from '../../wechat/send-message.ts';
import type { WechatMessages } from '../../wechat/wechat.ts';
import type { SendOutcome } from './notice-sender.ts';

/** Sends a notice as a subscription message. @throws when nobody can say whether it went out */
export async function wechatOutcome({ channel, send }: WechatMessages, message: WechatMessage): Promise<SendOutcome> {
  const end = await send(message);
  if (end.end === 'sent') return { sent: true, channel };
  if (end.end === 'not-wanted')
    return { sent: false, channel, failure: '居民未接受微信订阅消息', final: true, notWanted: true };
  return { sent: false, channel, failure: end.failure, final: end.final };
}
