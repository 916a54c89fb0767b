import { readdirSync, readFileSync } from 'node:fs';

/** What a process holds, as Linux tells it. */
export interface ProcessWeight {
  readonly megabytes: number;
  /** Open files and sockets. */
  readonly handles: number;
}

/** @throws Error where there is no /proc, or no such process */
export function weighProcess(pid: number): ProcessWeight {
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (resident === undefined) throw new Error(`process ${pid} holds nothing`);
  return { megabytes: Number(resident) / 1024, handles: readdirSync(`/proc/${pid}/fd`).length };
}
