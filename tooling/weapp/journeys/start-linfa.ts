import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { root } from '../../run/paths.mjs';
import { openWeapp } from '../driver/open-weapp.ts';
import type { Phone } from '../driver/phone.ts';
import { startLinfaIn, today, type LinfaProcess } from './linfa-process.ts';

/** A running Linfa with fresh demo data, and phones with the built mini-program on them. */
export interface Linfa {
  readonly address: string;
  /** The passwords of the demo's staff by user name. */
  readonly accounts: Readonly<Record<string, string>>;
  /** A phone of this server's day; the app is not started yet. */
  readonly phone: (settings?: { fontSize?: number; width?: number; now?: Date }) => Phone;
  /** Power cut: the server is gone until `comeBack`. */
  readonly goDown: () => Promise<void>;
  /** @param changed what it is told otherwise now: a later `LINFA_TODAY` */
  readonly comeBack: (changed?: Readonly<Record<string, string>>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const dist = join(root, 'apps/miniprogram/dist/weapp');

export async function startLinfa(variables: Readonly<Record<string, string>> = {}): Promise<Linfa> {
  const folder = await mkdtemp(join(tmpdir(), 'linfa-journey-'));
  await cp(inject('linfaFolder'), folder, { recursive: true });
  let server: LinfaProcess = await startLinfaIn(folder, variables);
  const { address } = server;
  const phones: Phone[] = [];
  return {
    address,
    accounts: inject('linfaAccounts'),
    phone(settings = {}) {
      const phone = openWeapp({ dist, server: address, now: new Date(`${today}T09:00:00+08:00`), ...settings });
      phones.push(phone);
      return phone;
    },
    goDown: () => server.kill(),
    async comeBack(changed = {}) {
      server = await startLinfaIn(folder, { ...variables, ...changed, PORT: new URL(address).port });
    },
    async stop() {
      for (const phone of phones) phone.kill();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
