import { randomUUID } from 'node:crypto';
import { RuleError } from '@linfa/domain';
import { postToGateway, type SmsGateway } from './sms-gateway.ts';
import type { SmsSender } from './sms-sender.ts';

/** Posts `{ id, kind: 'code', phone, code, minutes }` to the gateway. */
export function httpSmsSender(gateway: SmsGateway): SmsSender {
  return {
    shows: false,
    async sendCode(phone, code) {
      const end = await postToGateway(gateway, { id: randomUUID(), kind: 'code', phone, code, minutes: 5 });
      if (end !== 'sent') throw new RuleError(end === 'refused' ? 'sms-failed' : 'sms-unknown');
    },
  };
}
