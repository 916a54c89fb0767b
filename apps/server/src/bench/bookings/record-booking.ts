import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../../app.ts';
import { Booking } from '../../bookings/booking.entity.ts';
import { createWeb } from '../../web/web.ts';
import type { BookingRound } from './booking-round.ts';
import type { Recipe, Statement } from './statement.ts';

/** Makes one booking over HTTP and takes down what our own log says was sent for it. */
export async function recordBooking(app: App, { calls, of }: BookingRound): Promise<Recipe> {
  const handle = createWeb(app).callback();
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [warming, call] = calls;
  if (!warming || !call) throw new Error('a recording needs two residents');
  const book = async ({ path, token, key, body }: typeof call): Promise<string> => {
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
      body,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the booking to record was refused: ${text}`);
    return text;
  };
  await book(warming);
  const logger = app.database.config.getLogger();
  const logQuery = logger.logQuery.bind(logger);
  const statements: Statement[] = [];
  logger.logQuery = ({ query: text, params }) => {
    if (text !== undefined) statements.push({ text, values: (params ?? []).map(plain) });
  };
  const answer = await book(call).finally(() => (logger.logQuery = logQuery));
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
  const booking = await app.fork().findOneOrFail(Booking, { slot: of(1).slot });
  return {
    statements,
    answer,
    of: { ...of(1), key: call.key, activeKey: booking.activeKey ?? '', booking: booking.id },
  };
}

/** As JSON can carry it. */
function plain(value: unknown): Statement['values'][number] {
  if (value instanceof Date) return { instant: value.toISOString() };
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new Error(`a value of a booking’s statements is of another kind: ${typeof value}`);
}
