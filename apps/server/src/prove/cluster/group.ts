import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';

const account = { name: 'linfa_group', password: 'one-run-on-loopback' };
const joinLimitMs = 120_000;

/** Makes a group of servers that each take writes: the first founds it, the others join. */
export async function foundGroup(urls: readonly string[]): Promise<void> {
  for (const [index, url] of urls.entries())
    await withConnection(url, async (connection) => {
      // Each has its own: what is written before it joins must not be news to the group.
      await connection.query('set sql_log_bin = 0');
      await connection.query(`create user ${account.name}@'%' identified by '${account.password}'`);
      await connection.query(
        `grant replication slave, connection_admin, backup_admin, group_replication_stream on *.* to ${account.name}@'%'`,
      );
      await connection.query('set sql_log_bin = 1');
      await connection.query(
        `change replication source to source_user = '${account.name}', source_password = '${account.password}'
          for channel 'group_replication_recovery'`,
      );
      if (index === 0) await connection.query('set global group_replication_bootstrap_group = on');
      await startInGroup(connection);
      if (index === 0) await connection.query('set global group_replication_bootstrap_group = off');
      await waitUntilOnline(connection);
    });
}

/** Lets a server that was gone take part again: it fetches what it missed first. */
export async function rejoin(url: string): Promise<void> {
  await withConnection(url, async (connection) => {
    await startInGroup(connection);
    await waitUntilOnline(connection);
  });
}

/**
 * Asks again when it is refused (3092): while the others have not yet put a killed one out of the group, and on a busy
 * machine, where a member that nobody answered in a minute gives up joining.
 * @throws Error with what the server's log says of it, for the log goes with the server's folder
 */
async function startInGroup(connection: Connection): Promise<void> {
  const begun = performance.now();
  for (;;) {
    try {
      await connection.query('start group_replication');
      return;
    } catch (error) {
      if ((error as { errno?: number }).errno === 3092 && performance.now() - begun < joinLimitMs) await pause(2000);
      else throw new Error(`${String(error)}\n${await lastOfLog(connection)}`, { cause: error });
    }
  }
}

/** The last that a server wrote into its error log, a line each. */
async function lastOfLog(connection: Connection): Promise<string> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'select logged, prio, data from performance_schema.error_log order by logged desc limit 30',
  );
  return rows
    .toReversed()
    .map((row) => `${String(row['logged'])} [${String(row['prio'])}] ${String(row['data'])}`)
    .join('\n');
}

/** Whether a server is a member that takes writes. */
export async function isOnline(url: string): Promise<boolean> {
  try {
    return await withConnection(url, async (connection) => (await stateOf(connection)) === 'ONLINE');
  } catch {
    return false;
  }
}

/** Waits until every server has applied all that any of them has. */
export async function waitUntilLevel(urls: readonly string[]): Promise<void> {
  const sets: string[] = [];
  for (const url of urls)
    sets.push(
      await withConnection(url, async (connection) =>
        String((await one(connection, 'select @@gtid_executed as v'))['v']),
      ),
    );
  for (const url of urls)
    await withConnection(url, async (connection) => {
      for (const set of sets) await connection.query('select wait_for_executed_gtid_set(?, 60)', [set]);
    });
}

async function waitUntilOnline(connection: Connection): Promise<void> {
  const limit = Date.now() + joinLimitMs;
  for (let state = ''; state !== 'ONLINE'; state = await stateOf(connection)) {
    if (Date.now() > limit) throw new Error(`a member of the group is ${state} after ${joinLimitMs / 1000} s`);
    await pause(100);
  }
}

async function stateOf(connection: Connection): Promise<string> {
  const row = await one(
    connection,
    `select coalesce(max(member_state), 'NONE') as v from performance_schema.replication_group_members where member_id = @@server_uuid`,
  );
  return String(row['v']);
}

async function one(connection: Connection, sql: string): Promise<RowDataPacket> {
  const [[row]] = await connection.query<RowDataPacket[]>(sql);
  if (!row) throw new Error(`nothing answers: ${sql}`);
  return row;
}

async function withConnection<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ uri: url, connectTimeout: 2000 });
  // A server that is killed says so between two queries as well.
  connection.on('error', () => undefined);
  try {
    return await work(connection);
  } finally {
    connection.destroy();
  }
}
