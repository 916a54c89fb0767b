import { RuleError } from '@linfa/domain';
import type { SmsSettings } from '../settings/service-settings.ts';
import { httpSmsSender } from './http-sms-sender.ts';

/** Brings a code to a phone. */
export interface SmsSender {
  /** Whether the code is shown to whoever asked for it instead of being sent. */
  readonly shows: boolean;
  /**
   * Sends it, or says why not; called when the code is kept, never inside a transaction.
   * @throws RuleError `sms-off`, `sms-failed` when it was certainly not sent, `sms-unknown` when nobody can say
   */
  readonly sendCode: (phone: string, code: string) => Promise<void>;
}

/** Sends nothing. Only for a server that its own machine alone can reach. */
export const demoSmsSender: SmsSender = { shows: true, sendCode: () => Promise.resolve() };

const noSmsSender: SmsSender = {
  shows: false,
  sendCode: () => Promise.reject(new RuleError('sms-off')),
};

export function smsSenderFor(settings: SmsSettings): SmsSender {
  if (settings.kind === 'http') return httpSmsSender(settings);
  return settings.kind === 'demo' ? demoSmsSender : noSmsSender;
}
