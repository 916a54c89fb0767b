import { sessionStore } from '../../session/session-store';

/** Fetches the booking's calendar file, which is for its own people only, and hands it to the browser. */
export async function saveIcs(booking: string): Promise<boolean> {
  try {
    const answer = await fetch(`${LINFA_API}/api/files/bookings/${booking}.ics`, {
      headers: { authorization: `Bearer ${sessionStore.get()?.token ?? ''}` },
    });
    if (!answer.ok) return false;
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = '预约.ics';
    link.click();
    // Some browsers fetch it only after the click has returned.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  } catch {
    return false;
  }
}
