import { saveBlob } from '../api/save-blob';
import { sessionStore } from '../session/session-store';
import type { CalendarEntry } from './calendar-entry';

/** Fetches the calendar file, which may be for its own people only, and hands it to the browser. */
export async function saveIcs({ file, fileName }: CalendarEntry): Promise<boolean> {
  const session = sessionStore.get();
  try {
    const answer = await fetch(`${LINFA_API}/api/files/${file}`, {
      headers: session ? { authorization: `Bearer ${session.token}` } : {},
    });
    if (!answer.ok) return false;
    saveBlob(await answer.blob(), fileName);
    return true;
  } catch {
    return false;
  }
}
