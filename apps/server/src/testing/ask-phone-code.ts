import type { Client } from '@linfa/contract/client';

/** Has a code sent and reads it, as a device does: what signs in by it or takes the number on. */
export async function askPhoneCode(
  api: Client,
  phone: string,
): Promise<{ readonly phone: string; readonly code: string; readonly request: string }> {
  const { shownCode, request } = await api.sessions.sendPhoneCode({ phone });
  return { phone, code: shownCode ?? '', request };
}
