import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { chunksOf, type Chunk } from './chunks.ts';
import { loadChunk } from './load-chunk.ts';
import type { BenchPlan } from './plan.ts';

export interface FillProgress {
  readonly loaded: number;
  readonly of: number;
  readonly rows: number;
  readonly seconds: number;
}

/** Two chunks at a time: one is made while the other is written. */
const loaders = 2;

/**
 * Fills a migrated database by a plan. What has been loaded is remembered beside the rows, in the same transaction, so
 * that after being killed it goes on where it was and gives the same rows as one that never was.
 * @param onProgress called after every chunk
 * @returns how many rows this run added
 * @throws Error when the database holds another plan's rows
 */
export async function fillDatabase(
  url: string,
  plan: BenchPlan,
  onProgress: (progress: FillProgress) => void,
): Promise<number> {
  const connections = await Promise.all(
    Array.from({ length: loaders }, () => createConnection({ uri: url, flags: ['LOCAL_FILES'] })),
  );
  try {
    const [first] = connections as [Connection];
    await first.query('set global local_infile = on');
    await claim(first, plan);
    const [done, chunks, started] = [await loadedChunks(first), chunksOf(plan), performance.now()];
    const waiting = chunks.filter((chunk) => !done.has(chunk.name));
    let [loaded, rows] = [chunks.length - waiting.length, 0];
    const work = async (connection: Connection): Promise<void> => {
      // The generator keeps every reference right; checking each again would double the time.
      await connection.query('set foreign_key_checks = 0, unique_checks = 0');
      for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
        const added = await loadWhole(connection, chunk);
        rows += added;
        loaded += 1;
        onProgress({ loaded, of: chunks.length, rows, seconds: (performance.now() - started) / 1000 });
      }
    };
    await Promise.all(connections.map(work));
    if (rows > 0)
      for (const table of new Set(chunks.map((chunk) => chunk.table))) await first.query(`analyze table \`${table}\``);
    return rows;
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
  }
}

async function loadWhole(connection: Connection, chunk: Chunk): Promise<number> {
  await connection.beginTransaction();
  try {
    const rows = await loadChunk(connection, chunk);
    await connection.query('insert into bench_chunk (name, `rows`) values (?, ?)', [chunk.name, rows]);
    await connection.commit();
    return rows;
  } catch (error) {
    await connection.rollback();
    throw error;
  }
}

/** Makes the database this plan's own. */
async function claim(connection: Connection, plan: BenchPlan): Promise<void> {
  const mark = JSON.stringify(plan);
  const [tables] = await connection.query<RowDataPacket[]>("show tables like 'bench_chunk'");
  if (tables.length === 0) {
    const [units] = await connection.query<RowDataPacket[]>('select id from org_unit limit 1');
    if (units.length > 0) throw new Error('the database holds records that no bench made; give it an empty one');
    await connection.query(
      'create table bench_chunk (name varchar(1000) not null, `rows` int not null) engine = InnoDB',
    );
    await connection.query('insert into bench_chunk (name, `rows`) values (?, 0)', [mark]);
    return;
  }
  const [marks] = await connection.query<RowDataPacket[]>('select name from bench_chunk where name = ?', [mark]);
  if (marks.length === 0) throw new Error('the database was filled by another plan; drop it or give another');
}

async function loadedChunks(connection: Connection): Promise<Set<string>> {
  const [rows] = await connection.query<RowDataPacket[]>('select name from bench_chunk');
  return new Set(rows.map((row) => String(row['name'])));
}
