import { Readable } from 'node:stream';
import type { Connection, ResultSetHeader } from 'mysql2/promise';
import { quote } from '../../database/sql.ts';
import type { Value } from '../rows/row-maker.ts';
import type { Chunk } from './chunks.ts';

/** Rows that go to the server in one piece. */
const pieceRows = 2_000;

/** Sends a chunk's rows as a stream, inside the connection's transaction. @returns how many there were */
export async function loadChunk(connection: Connection, chunk: Chunk): Promise<number> {
  const columns = chunk.columns.map(quote).join(', ');
  const [result] = await connection.query<ResultSetHeader>({
    sql: `load data local infile 'rows' into table ${quote(chunk.table)} character set utf8mb4 (${columns})`,
    infileStreamFactory: () => Readable.from(pieces(chunk.rows()), { objectMode: false, highWaterMark: 1 << 20 }),
  });
  if (result.warningStatus > 0)
    throw new Error(`loading ${chunk.name} gave ${result.warningStatus} warnings: ${await warningsOf(connection)}`);
  return result.affectedRows;
}

function* pieces(rows: Generator<readonly Value[]>): Generator<Buffer> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(row.map(fieldText).join('\t'));
    if (lines.length < pieceRows) continue;
    yield Buffer.from(`${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`);
}

/** The generator makes no tabs, line ends or backslashes, so nothing needs an escape. */
function fieldText(value: Value): string {
  return value === null ? String.raw`\N` : String(value);
}

async function warningsOf(connection: Connection): Promise<string> {
  const [rows] = await connection.query('show warnings limit 3');
  return JSON.stringify(rows);
}
