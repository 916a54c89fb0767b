import { cpus, loadavg, totalmem } from 'node:os';

/** What a reader must know of the machine to make sense of the figures; nothing that names it. */
export function describeHost(): string {
  return [
    `${cpus().length} cores`,
    `${(totalmem() / 1024 ** 3).toFixed(1)} GiB memory`,
    `Node ${process.versions.node}`,
    `load ${loadavg()[0]?.toFixed(1)} at the end`,
  ].join(', ');
}
