import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallRefused, createClient, type Client } from '@linfa/contract/client';
import { beijingDay, type Day, type Role } from '@linfa/domain';
import type { App } from '../app.ts';
import { openKeyring } from '../crypto/keyring.ts';
import { addUnit } from '../org-units/add-unit.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { addPerson } from '../people/add-person.ts';
import { grantRole } from '../people/grant-role.ts';
import type { Person } from '../people/person.entity.ts';
import { openSession } from '../sessions/open-session.ts';
import { demoSmsSender } from '../sessions/sms-sender.ts';
import { sandboxWechat } from '../wechat/wechat.ts';
import { createWeb, type WebSettings } from '../web/web.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** A district with two streets; the first has two communities, the second one. */
export interface TestUnits {
  readonly district: OrgUnit;
  readonly street: OrgUnit;
  readonly community: OrgUnit;
  readonly sisterCommunity: OrgUnit;
  readonly otherStreet: OrgUnit;
  readonly otherCommunity: OrgUnit;
}

/** Somebody signed in, with their acts. */
export interface SignedIn {
  readonly person: Person;
  readonly token: string;
  readonly api: Client;
}

/** What a raw call got back. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface TestServer {
  readonly app: App;
  readonly address: string;
  /** Where its rows are, for a process beside it. */
  readonly place: TestDatabase['place'];
  readonly units: TestUnits;
  /** The clock: 10:00 in Beijing on its day until it is moved on. */
  readonly advance: (step: { readonly minutes?: number; readonly hours?: number; readonly days?: number }) => void;
  /** Typed acts, as a visitor or with a token. */
  readonly client: (token?: string) => Client;
  /** One call as it goes over the wire, for what a well-behaved client would never send. */
  readonly call: (act: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Reply>;
  readonly signInResident: (options?: { readonly name?: string; readonly phone?: string }) => Promise<SignedIn>;
  /** A new person who holds the role there since the start of the year before. */
  readonly signInStaff: (
    role: Role,
    unit: OrgUnit,
    period?: { readonly from?: Day; readonly to?: Day | null },
  ) => Promise<SignedIn>;
  /** Leaves nothing behind. */
  readonly close: () => Promise<void>;
}

/** A test asks faster than people do, and lets hours pass between two requests. */
const unhurried: WebSettings = {
  limits: { perSession: 1e6, perAddress: 1e6, perAddressUnsigned: 1e6 },
  staffIdleMinutes: 12 * 60,
};

/** The acts over real HTTP on a free port, on a database of its own that holds only a small tree of units. */
export async function startTestServer(
  today: Day = '2026-03-11',
  settings: WebSettings = unhurried,
  services: Partial<Pick<App, 'wechat' | 'scanner' | 'secondFactor'>> = {},
): Promise<TestServer> {
  const test = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'linfa-server-'));
  let clock = new Date(`${today}T02:00:00Z`).getTime();
  const app: App = {
    database: test.database,
    keyring: openKeyring(join(folder, 'keys.json')),
    sms: demoSmsSender,
    wechat: sandboxWechat,
    scanner: null,
    demo: true,
    secondFactor: 'optional',
    ...services,
    dataFolder: folder,
    now: () => new Date(clock),
    today: () => beijingDay(new Date(clock)),
    fork: () => test.database.em.fork(),
    close: test.drop,
  };
  const units = await buildUnits(app);
  const handle = createWeb(app, settings).callback();
  const server = createServer((request, response) => void handle(request, response));
  // A test may think for longer than a connection is kept, and would then ask over one that is just being closed.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const call: TestServer['call'] = async (act, body, headers = {}) => {
    const response = await fetch(`${address}/api/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? null : (JSON.parse(text) as unknown),
      headers: response.headers,
    };
  };
  const client = (token?: string): Client =>
    createClient(
      (path, headers, body) =>
        call(path.slice('/api/'.length), body, {
          ...headers,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        }),
      randomUUID,
    );
  const signIn = (
    kind: 'resident' | 'staff',
    name: string,
    phone: string | undefined,
    also: (person: Person, em: ReturnType<App['fork']>) => Promise<unknown>,
  ): Promise<SignedIn> =>
    app.fork().transactional(async (em) => {
      const person = await addPerson(em, app.keyring, { name, ...(phone !== undefined && { phone }) });
      await also(person, em);
      const { token } = await openSession(em, person, kind, app.now());
      return { person, token, api: client(token) };
    });
  return {
    app,
    address,
    place: test.place,
    units,
    client,
    call,
    advance: ({ minutes = 0, hours = 0, days = 0 }) => (clock += ((days * 24 + hours) * 60 + minutes) * 60_000),
    signInResident: ({ name = '居民甲', phone } = {}) => signIn('resident', name, phone, () => Promise.resolve()),
    signInStaff: (role, unit, { from = `${Number(today.slice(0, 4)) - 1}-01-01`, to = null } = {}) =>
      signIn('staff', '工作人员乙', undefined, (person, em) => grantRole(em, person, { role, unit, from, to })),
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The refusal that a call ends in; fails the test when it is let through. */
export async function refusalOf(call: Promise<unknown>): Promise<{ readonly status: number; readonly code: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof CallRefused) return { status: error.status, code: error.code };
    throw error;
  }
  throw new Error('the call was let through');
}

function buildUnits(app: App): Promise<TestUnits> {
  return app.fork().transactional(async (em) => {
    const add = (
      code: string,
      name: string,
      kind: 'district' | 'street' | 'community',
      parent?: OrgUnit,
    ): Promise<OrgUnit> =>
      addUnit(em, { code, name, kind, validFrom: '2015-01-01', provenance: 'demo', ...(parent && { parent }) });
    const district = await add('d', '试验区', 'district');
    const street = await add('d-1', '试验东街道', 'street', district);
    const otherStreet = await add('d-2', '试验西街道', 'street', district);
    return {
      district,
      street,
      otherStreet,
      community: await add('d-1-1', '试验东街道第一社区', 'community', street),
      sisterCommunity: await add('d-1-2', '试验东街道第二社区', 'community', street),
      otherCommunity: await add('d-2-1', '试验西街道第一社区', 'community', otherStreet),
    };
  });
}
