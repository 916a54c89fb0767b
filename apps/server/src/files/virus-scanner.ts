import { connect, type NetConnectOpts } from 'node:net';
import { RuleError } from '@linfa/domain';

/** What a file was found to be: clean, or the name of what is in it. */
export type Finding = { readonly infected: false } | { readonly infected: true; readonly name: string };

/** Looks for known bad content. */
export interface VirusScanner {
  /** @throws RuleError `scanner-away` where there is no answer that is one: what was not looked at is not clean */
  readonly scan: (bytes: Uint8Array) => Promise<Finding>;
  /** Whether it answers now. */
  readonly answers: () => Promise<boolean>;
}

/** Of one question, from the first byte to the last: a scan of the largest file takes seconds. Milliseconds. */
const usualTimeout = 60_000;
const mostAnswerBytes = 4096;

/** A ClamAV daemon, spoken to by its own protocol (`INSTREAM`, `PING`). @param place path of its socket, or `host:port` */
export function clamd(place: string, timeout = usualTimeout): VirusScanner {
  const options = addressOf(place);
  return {
    async scan(bytes) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      const answer = await ask(options, [Buffer.from('zINSTREAM\0'), length, bytes, Buffer.alloc(4)], timeout);
      if (answer === 'stream: OK') return { infected: false };
      const name = /^stream: (.+) FOUND$/.exec(answer ?? '')?.[1];
      // "INSTREAM size limit exceeded" and the like: it has not looked.
      if (name === undefined) throw new RuleError('scanner-away');
      return { infected: true, name: name.replaceAll(/[^\w.:-]/g, '_').slice(0, 100) };
    },
    answers: async () => (await ask(options, [Buffer.from('zPING\0')], 2000)) === 'PONG',
  };
}

/** `LINFA_CLAMD` as it is written. */
function addressOf(place: string): NetConnectOpts {
  if (place.startsWith('/')) return { path: place };
  const { hostname, port } = new URL(`tcp://${place}`);
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}

/** @returns what it said before it hung up; nothing when it did not answer in time, or cannot be reached */
function ask(options: NetConnectOpts, pieces: readonly Uint8Array[], timeout: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(options, () => {
      for (const piece of pieces) socket.write(piece);
    });
    const late = setTimeout(() => socket.destroy(), timeout);
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      said += text;
      if (said.length > mostAnswerBytes) socket.destroy();
    });
    // Whatever it was, it is the same to who waits; the answer may have come before.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(late);
      resolve(/^([^\0]*)\0$/.exec(said)?.[1]);
    });
  });
}
