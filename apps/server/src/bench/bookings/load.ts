import { Agent, request } from 'node:http';

/** One booking to ask for. */
export interface BookingCall {
  readonly path: string;
  readonly token: string;
  readonly key: string;
  readonly body: string;
}

export interface LoadResult {
  /** Bookings a second. */
  readonly throughput: number;
  /** Milliseconds of each call, shortest first. */
  readonly latencies: readonly number[];
}

/**
 * Asks for every booking once over so many connections, each waiting for its answer before the next.
 * @throws Error when one is not made: refused work would look fast
 */
export async function runLoad(
  address: string,
  calls: readonly BookingCall[],
  connections: number,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let call = calls[next++]; call; call = calls[next++]) {
      const began = performance.now();
      await ask(agent, address, call);
      latencies.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { throughput: calls.length / seconds, latencies: latencies.sort((left, right) => left - right) };
}

function ask(agent: Agent, address: string, { path, token, key, body }: BookingCall): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${address}${path}`,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${token}`,
          'idempotency-key': key,
        },
      },
      (answer) => {
        let text = '';
        answer.on('data', (bytes: Buffer) => (text += bytes.toString()));
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}: ${text.slice(0, 300)}`)),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** @param share 0.5 for the median, 0.99 for what one in a hundred waits longer than */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
