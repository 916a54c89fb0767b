import type { Answer } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { lastBackups, type NotedBackup } from './last-backups.ts';

/** A nightly backup, and two hours for a night that took longer. */
const lateAfterMs = 26 * 3_600_000;

/** When the last backup was made and whether one has been tried out; see `linfa backup-note`. */
export async function backupState({ em, now, demo }: ActContext): Promise<Answer<'backups', 'state'>> {
  const { made, verified, failed } = await lastBackups(em);
  const age = made === null ? Number.POSITIVE_INFINITY : now.getTime() - made.at.getTime();
  return {
    made: present(made),
    verified: present(verified),
    // One that was made since makes up for it.
    failed: failed !== null && (made === null || failed.at > made.at) ? present(failed) : null,
    demo,
    late: age > lateAfterMs,
  };
}

function present(one: NotedBackup | null): { at: string; note: string } | null {
  return one && { at: one.at.toISOString(), note: one.note };
}
