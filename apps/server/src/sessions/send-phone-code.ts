import { randomBytes, randomInt } from 'node:crypto';
import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { assertRate } from './assert-rate.ts';
import { digestPhoneCode } from './digest-phone-code.ts';
import { PhoneCode } from './phone-code.entity.ts';

const validMinutes = 5;

/**
 * Sends a fresh code, which replaces the one before, and hands the device what makes it good there and nowhere else. The answer is the same whether the number is known or not.
 * @throws RuleError `too-many-requests`: once a minute and ten times a day a number, twenty times an hour an address; and, once the
 * code is kept, what the sender says: `sms-off`, `sms-failed`, `sms-unknown`
 */
export async function sendPhoneCode(
  { em, keyring, sms, now, address, afterKept }: ActContext,
  { phone }: Received<'sessions', 'sendPhoneCode'>,
): Promise<Answer<'sessions', 'sendPhoneCode'>> {
  const phoneIndex = keyring.blindIndex(phone);
  await assertRate(em, { subject: `sms-from:${keyring.blindIndex(address)}`, most: 20, minutes: 60 }, now);
  await assertRate(em, { subject: `sms-minute:${phoneIndex}`, most: 1, minutes: 1 }, now);
  await assertRate(em, { subject: `sms-day:${phoneIndex}`, most: 10, minutes: 24 * 60 }, now);
  const request = randomBytes(32).toString('base64url');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await em.upsert(PhoneCode, {
    phoneIndex,
    codeDigest: digestPhoneCode(keyring, { phone, code, request }),
    expiresAt: new Date(now.getTime() + validMinutes * 60_000),
    tries: 0,
  });
  if (sms.shows) return { sent: true, request, shownCode: code };
  afterKept(() => sms.sendCode(phone, code));
  return { sent: true, request, shownCode: null };
}
