import { wordFailure } from '@linfa/contract/client';
import { createApi } from '../../api/create-api';
import { send } from '../../api/send';
import { sessionStore, type Session } from '../../session/session-store';
import type { Box } from './box';
import { dropEntry, entriesOf, entryOf, putEntry, type Entry } from './entry';
import { tellOfEntries } from './entry-news';
import { noteSent } from './sent-entries';

let underWay: Promise<void> | undefined;
let now: string | null = null;

/** Which one is on its way to the server. */
export const sendingNow = (): string | null => now;

/** Sends what waits, one after the other, each under its own key; ends at the first of which nothing is known. */
export function sendEntries(box: Box): Promise<void> {
  underWay ??= sendAll(box).finally(() => {
    underWay = undefined;
  });
  return underWay;
}

/** Tries anew even where a try is under way: it may have begun before the network came back. */
export async function sendOnceMore(box: Box): Promise<void> {
  await underWay;
  await sendEntries(box);
}

async function sendAll(box: Box): Promise<void> {
  const session = sessionStore.get();
  if (session?.keys?.[0]?.id !== box.owner) return;
  for (const { id } of entriesOf(box)) {
    // Read anew: another window may have sent it, and whoever signed in since is somebody else.
    const entry = entryOf(box, id);
    if (sessionStore.get()?.token !== session.token) return;
    if (!entry || entry.refused !== null) continue;
    now = id;
    tellOfEntries();
    const settled = await sendOne(box, session, entry).finally(() => {
      now = null;
      tellOfEntries();
    });
    if (!settled) return;
  }
}

/** Whether its outcome is known. What the person threw away meanwhile, by signing out, is not written down again. */
async function sendOne(box: Box, session: Session, entry: Entry): Promise<boolean> {
  try {
    const acts = actsOf(session);
    let { logged } = entry;
    if (logged === null) {
      const { items } = await acts.consultations.logMany(
        { community: entry.community.code, lines: [...entry.lines] },
        { idempotencyKey: entry.key },
      );
      logged = items[0]?.id ?? null;
      if ((entry.referral ?? entry.mediation) && entryOf(box, entry.id)) putEntry(box, { ...entry, logged });
    }
    if (entry.referral && logged !== null)
      await acts.consultations.referOn(
        { consultation: logged, day: entry.lines[0]?.day ?? '', target: entry.referral.target },
        { idempotencyKey: entry.referral.key },
      );
    if (entry.mediation && logged !== null)
      await acts.mediation.requestFromConsultation(
        { ...entry.mediation.dispute, consultation: logged },
        { idempotencyKey: entry.mediation.key },
      );
    if (entryOf(box, entry.id)) noteSent(box, entry);
    dropEntry(box, entry.id);
    return true;
  } catch (error) {
    const failure = wordFailure(error);
    if (failure.unsettled || failure.code === 'not-signed-in') return false;
    const left = entryOf(box, entry.id);
    if (left) putEntry(box, { ...left, refused: failure.message });
    return true;
  }
}

/** In the name of this session only: whoever signs in meanwhile never sends what is not theirs. */
function actsOf(session: Session) {
  return createApi({
    base: LINFA_API,
    send,
    token: () => session.token,
    renew: () => Promise.resolve(false),
    over: () => {
      if (sessionStore.get()?.token === session.token) sessionStore.end();
    },
  });
}
