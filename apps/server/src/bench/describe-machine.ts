import { cpus, loadavg, totalmem } from 'node:os';
import type { Connection, RowDataPacket } from 'mysql2/promise';

/** What a reader must know of the machine to make sense of the numbers; nothing that names it. */
export async function describeMachine(connection: Connection): Promise<string> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'select version() as version, @@innodb_buffer_pool_size as pool',
  );
  const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;
  return [
    `${cpus().length} cores`,
    `${gigabytes(totalmem())} memory`,
    `Node ${process.versions.node}`,
    `MySQL ${rows[0]?.['version']} with ${gigabytes(Number(rows[0]?.['pool']))} for pages`,
    `load ${loadavg()[0]?.toFixed(1)} at the end`,
  ].join(', ');
}
