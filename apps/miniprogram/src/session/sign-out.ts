import { api } from '../api/api';
import { clearDrafts } from '../drafts/draft-store';
import { forgetKept } from './kept-offline';
import { sessionStore } from './session-store';

/** Leaves nothing of the person on the phone. The server is told if it can be reached; the phone forgets either way. */
export async function signOut(): Promise<void> {
  const session = sessionStore.get();
  await api.sessions.logOut({}).catch(() => undefined);
  forgetKept(session);
  sessionStore.end();
  clearDrafts();
}
