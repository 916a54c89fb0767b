import { postToGateway, type SmsGateway } from '../../sessions/sms-gateway.ts';
import type { SmsSettings } from '../../settings/service-settings.ts';
import { inboxSender } from './inbox-sender.ts';
import type { NoticeSender } from './notice-sender.ts';

/** Posts `{ id, kind, phone, title, text }` to the deployment's gateway; whoever has no number finds it in the inbox alone. */
function smsNoticeSender(gateway: SmsGateway): NoticeSender {
  return {
    reaches: ({ phone }) => phone !== null,
    async send(notice, signal) {
      const { reference: id, kind, phone, title, text } = notice;
      if (phone === null) return inboxSender.send(notice, signal);
      const end = await postToGateway(gateway, { id, kind, phone, title, text });
      if (end === 'unknown') throw new Error('the gateway gave no answer that says whether it was sent');
      if (end === 'sent') return { sent: true, channel: 'sms' };
      return { sent: false, channel: 'sms', failure: '短信网关没有接受', final: false };
    },
  };
}

/** How a deployment brings notices to people: its gateway where it has one; the demo and others leave them in the inbox. */
export function noticeSenderFor(settings: SmsSettings): NoticeSender {
  return settings.kind === 'http' ? smsNoticeSender(settings) : inboxSender;
}
