import { createHash } from 'node:crypto';
import { waitForFolder } from './folder-lock.ts';
import type { Database } from './open-database.ts';
import { dialectOfManager } from './sql.ts';

/**
 * Runs `work` while no other process prepares the same database: on one machine by a lock in the data folder, on MySQL,
 * which many machines may share, by a named lock of the server besides. Either ends with its process.
 * @returns what `work` does
 */
export async function inTurn<T>(database: Database, folder: string, work: () => Promise<T>): Promise<T> {
  const lock = await waitForFolder(folder, 'prepare');
  try {
    return await (dialectOfManager(database.em) === 'mysql' ? underNamedLock(database, work) : work());
  } finally {
    lock.release();
  }
}

async function underNamedLock<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const connection = database.em.getConnection();
  // Names are the server's, not the database's, and at most 64 characters long.
  const name = `linfa ${createHash('sha256')
    .update(String(database.config.get('dbName')))
    .digest('hex')
    .slice(0, 32)}`;
  // The transaction only keeps the connection that holds the lock.
  const held = await connection.begin();
  try {
    for (let got = false; !got;) {
      const [row] = await connection.execute<{ got: number }[]>('select get_lock(?, 60) as got', [name], 'all', held);
      got = Number(row?.got) === 1;
    }
    try {
      return await work();
    } finally {
      await connection.execute('select release_lock(?) as freed', [name], 'all', held);
    }
  } finally {
    await connection.rollback(held);
  }
}
