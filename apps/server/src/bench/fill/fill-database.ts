import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { quote } from '../../database/sql.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { loadChunk } from './load-chunk.ts';
import type { BenchPlan } from './plan.ts';

export interface FillProgress {
  readonly loaded: number;
  readonly of: number;
  readonly rows: number;
  readonly seconds: number;
}

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
  // One connection: two that load at a time share a buffer inside the driver, and now and then one of them is lost.
  const connection = await createConnection({ uri: url, flags: ['LOCAL_FILES'] });
  try {
    await connection.query('set global local_infile = on');
    await claim(connection, plan);
    const [done, chunks, started] = [await loadedChunks(connection), chunksOf(plan), performance.now()];
    // The generator keeps every reference right; checking each again would double the time.
    await connection.query('set foreign_key_checks = 0, unique_checks = 0');
    let [loaded, rows] = [chunks.filter((chunk) => done.has(chunk.name)).length, 0];
    for (const chunk of chunks) {
      if (done.has(chunk.name)) continue;
      rows += await loadWhole(connection, chunk);
      loaded += 1;
      onProgress({ loaded, of: chunks.length, rows, seconds: (performance.now() - started) / 1000 });
    }
    const tables = new Set(chunks.map((chunk) => chunk.table));
    if (rows > 0) for (const table of tables) await connection.query(`analyze table ${quote(table)}`);
    return rows;
  } finally {
    await connection.end().catch(() => undefined);
  }
}

/** Seconds that loading the rows took, in however many runs. */
export async function fillSeconds(connection: Connection): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>('select sum(milliseconds) / 1000 as seconds from bench_chunk');
  return Number(rows[0]?.['seconds']);
}

async function loadWhole(connection: Connection, chunk: Chunk): Promise<number> {
  const started = performance.now();
  await connection.beginTransaction();
  try {
    const rows = await loadChunk(connection, chunk);
    const milliseconds = Math.round(performance.now() - started);
    await connection.query('insert into bench_chunk values (?, ?, ?)', [chunk.name, rows, milliseconds]);
    await connection.commit();
    return rows;
  } catch (error) {
    // On a lost connection the server has rolled back of itself, and the first error is the one to tell.
    await connection.rollback().catch(() => undefined);
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
      'create table bench_chunk (name varchar(1000) not null, `rows` int not null, milliseconds int not null) engine = InnoDB',
    );
    await connection.query('insert into bench_chunk values (?, 0, 0)', [mark]);
    return;
  }
  const [marks] = await connection.query<RowDataPacket[]>('select name from bench_chunk where name = ?', [mark]);
  if (marks.length === 0) throw new Error('the database was filled by another plan; drop it or give another');
}

async function loadedChunks(connection: Connection): Promise<Set<string>> {
  const [rows] = await connection.query<RowDataPacket[]>('select name from bench_chunk');
  return new Set(rows.map((row) => String(row['name'])));
}
