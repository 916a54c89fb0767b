import { doorApi } from '../api/api';
import { forgetDrafts } from '../drafts/draft-store';

/** Ends the session and forgets what was typed here; the door opens anew. */
export async function signOut(): Promise<void> {
  // A session that is over already is what was wanted.
  await doorApi.sessions.logOut({}).catch(() => undefined);
  forgetDrafts();
  location.assign('/admin/');
}
