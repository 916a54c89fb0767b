// What somebody would write without any of our layers, as a process of its own: `raw-program.ts <url> <recipe> whole|least`.
// `whole` sends the identical statements, `least` only the update and the insert in their transaction; prints its port.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPool, type PoolConnection, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';
import { valuesFor, type Identities, type Recipe } from './statement.ts';

const [url = '', file = '', extent = ''] = process.argv.slice(2);
const recipe = JSON.parse(readFileSync(file, 'utf8')) as Recipe;
const isLeast = (text: string): boolean => /^(begin|commit|update slot|insert into `booking`)/.test(text);
const statements = extent === 'least' ? recipe.statements.filter(({ text }) => isLeast(text)) : recipe.statements;
// As many connections as ours has.
const pool = createPool({ uri: url, connectionLimit: 10, timezone: 'Z' });

async function book(connection: PoolConnection, token: string, key: string, slot: number): Promise<void> {
  const now: Partial<Record<keyof Identities, string | number>> = {
    digest: createHash('sha256').update(token).digest('hex'),
    key,
    slot,
    // The least asks nobody who it is; any resident will do.
    ...(extent === 'least' ? { person: recipe.of.person, session: recipe.of.session } : {}),
    activeKey: randomBytes(32).toString('hex'),
  };
  for (const statement of statements) {
    const [result] = await connection.query<RowDataPacket[] | ResultSetHeader>(
      statement.text,
      valuesFor(statement, recipe.of, now as Identities),
    );
    if (/ from session /.test(statement.text)) {
      const [session] = result as RowDataPacket[];
      if (!session) throw new Error('not signed in');
      now.session = Number(session['id']);
      now.person = Number(session['person_id']);
    }
    if (statement.text.startsWith('update slot') && (result as ResultSetHeader).affectedRows !== 1)
      throw new Error('full');
    if (statement.text.startsWith('insert into `booking`')) now.booking = (result as ResultSetHeader).insertId;
  }
}

async function handle(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const bytes of request) text += String(bytes);
  const { slot } = JSON.parse(text) as { slot: number };
  const connection = await pool.getConnection();
  try {
    const token = String(request.headers.authorization).slice('Bearer '.length);
    await book(connection, token, String(request.headers['idempotency-key']), slot);
  } catch (error) {
    await connection.query('rollback');
    throw error;
  } finally {
    connection.release();
  }
  return recipe.answer;
}

const server = createServer((request, response) => {
  handle(request).then(
    (answer) => response.setHeader('content-type', 'application/json').end(answer),
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
