import { api } from '../api/api';
import { sessionStore, type Session } from './session-store';

export type DeviceKeys = NonNullable<Session['keys']>;

/**
 * The keys of what this person's phone keeps for want of a network, asked for once and kept with the session: an offline
 * restart has them, another session has not. Null where nobody of the staff is signed in.
 * @throws Offline, CallRefused where they were never fetched and cannot be now
 */
export async function fetchDeviceKeys(): Promise<DeviceKeys | null> {
  const session = sessionStore.get();
  if (session?.me.kind !== 'staff') return null;
  if (session.keys) return session.keys;
  const { keys } = await api.sessions.deviceKey({});
  const now = sessionStore.get();
  if (now?.token !== session.token) return null;
  sessionStore.put({ ...now, keys });
  return keys;
}
