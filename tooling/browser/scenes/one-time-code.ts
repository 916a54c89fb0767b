import type { Page } from 'playwright-core';
import { TOTP } from 'otpauth';

/**
 * What an authenticator shows now for this secret. The server's day is not today's: its clock is read off the session that
 * was signed in last, so that this comes soon after signing in.
 */
export async function oneTimeCode(page: Page, secret: string, signedInAt: number): Promise<string> {
  const answer = await page.evaluate(async () => {
    const response = await fetch('/api/sessions.listMine', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return (await response.json()) as { items: { current: boolean; createdAt: string }[] };
  });
  const createdAt = answer.items.find(({ current }) => current)?.createdAt;
  if (createdAt === undefined) throw new Error('nobody is signed in');
  return new TOTP({ secret }).generate({ timestamp: new Date(createdAt).getTime() + Date.now() - signedInAt });
}
