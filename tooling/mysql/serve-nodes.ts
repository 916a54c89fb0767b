// `node tooling/mysql/serve-nodes.ts N [--group]`: N private servers that survive being killed. Prints one line of JSON
// for each, takes `restart K` on standard input and answers with the line of that one, and ends with its input.
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';
import { startNode, type MysqlNode } from './mysql-node.ts';
import { ensureServerFiles } from './server-files.ts';
import { cache } from './start-mysql.ts';

const nodes: MysqlNode[] = [];
let ending: Promise<unknown> | undefined;
const end = (): Promise<unknown> => (ending ??= Promise.all(nodes.map((node) => node.remove())));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end().then(() => process.exit(0)));

try {
  await serve(Number(process.argv[2] ?? 1), process.argv.includes('--group'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await end();
}

async function serve(count: number, grouped: boolean): Promise<void> {
  const files = await ensureServerFiles(cache);
  if ('reason' in files) throw new Error(`No MySQL: ${files.reason}`);
  const ports: number[] = [];
  for (let number = 1; number <= count; number++) ports.push(await freePort());
  for (let number = 1; number <= count; number++) {
    const group = grouped ? { group: { number, ports } } : {};
    nodes.push(await startNode(files.folder, cache, { flushEachCommit: true, bufferPoolMb: 128, ...group }));
    tell(number);
  }
  for await (const line of createInterface({ input: process.stdin })) {
    const number = Number(/^restart (\d+)$/.exec(line)?.[1]);
    await nodes[number - 1]?.restart();
    tell(number);
  }
}

function tell(number: number): void {
  const node = nodes[number - 1];
  process.stdout.write(`${JSON.stringify({ number, url: node?.url, pid: node?.pid() })}\n`);
}
