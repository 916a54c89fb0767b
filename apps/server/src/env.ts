import { resolve } from 'node:path';

/** The only place that reads the environment. Every variable with its default stands here. */
export interface Environment {
  /** PORT: where the server listens; 0 takes a free one. */
  readonly port: number;
  /** HOST: demo mode binds loopback only. */
  readonly host: string;
  /** LINFA_DATA: folder of the embedded database and of what people upload. */
  readonly dataFolder: string;
  /** LINFA_DATABASE_URL: `mysql://user:password@host:port/name`; absent means the embedded SQLite database. */
  readonly databaseUrl: string | undefined;
  /** LINFA_KEYS: file of the keys that encrypt personal fields; outside the data folder, mode 0600. */
  readonly keysFile: string;
  /** LINFA_TODAY: the day taken as today, for rehearsing; otherwise the machine's clock in Beijing time. */
  readonly today: string | undefined;
}

const projectRoot = resolve(import.meta.dirname, '../../..');

export function readEnvironment(from: NodeJS.ProcessEnv = process.env): Environment {
  return {
    port: Number(from['PORT'] ?? 3000),
    host: from['HOST'] ?? '127.0.0.1',
    dataFolder: resolve(projectRoot, from['LINFA_DATA'] ?? 'data'),
    databaseUrl: from['LINFA_DATABASE_URL'],
    keysFile: resolve(projectRoot, from['LINFA_KEYS'] ?? '.keys/linfa.json'),
    today: from['LINFA_TODAY'],
  };
}

/** Where shipped data lies. */
export const seedsFolder = resolve(projectRoot, 'seeds');
