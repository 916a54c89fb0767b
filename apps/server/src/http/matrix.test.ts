import { everyAct } from '@linfa/contract/openapi';
import { roles, type Role } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import type { SignedIn } from '../testing/start-test-server.ts';
import { tellProof } from '../testing/tell-proof.ts';
import { accessByAct } from './access-words.ts';
import { inReach, reachWorld, relations, type Relation, type ReachWorld } from './testing/reach-world.ts';
import { reachRows } from './testing/reach-rows.ts';

const everyRole = Object.keys(roles) as Role[];
/** No act takes this: who gets as far as being told so was admitted. */
const undeclared = { 'not-declared': 1 };
const admitted = { status: 400, code: 'bad-request' };
const unsigned = { status: 401, code: 'not-signed-in' };
const forbidden = { status: 403, code: 'not-allowed' };

let world: ReachWorld;
beforeAll(async () => {
  world = await reachWorld();
}, 240_000);
afterAll(() => world.server.close());

async function callAs(
  who: SignedIn | null,
  act: string,
  body: unknown,
): Promise<{ status: number; code: string | undefined }> {
  const { status, body: answer } = await world.server.call(
    act,
    body,
    who ? { authorization: `Bearer ${who.token}` } : {},
  );
  return { status, code: (answer as { error?: { code?: string } }).error?.code };
}

describe('every act × everybody who may ask', () => {
  it('has a policy row and a reach row', () => {
    const names = everyAct().map(({ name }) => name);
    expect(names.filter((name) => !accessByAct.has(name))).toEqual([]);
    expect(names.filter((name) => !Object.hasOwn(reachRows, name))).toEqual([]);
  });

  it.each(everyAct().map(({ name }) => name))('%s lets in exactly those whom its policy row names', async (name) => {
    const access = accessByAct.get(name);
    expect(await callAs(null, name, undeclared)).toEqual(access === 'anyone' ? admitted : unsigned);
    const open = access === 'anyone' || access === 'signed-in';
    expect(await callAs(await world.resident(), name, undeclared)).toEqual(open ? admitted : forbidden);
    for (const role of everyRole) {
      const may = open || (access ?? []).includes(role);
      expect({ role, ...(await callAs(world.staff(role, 'same unit'), name, undeclared)) }).toEqual({
        role,
        ...(may ? admitted : forbidden),
      });
      expect({ role, ...(await callAs(world.staff(role, 'expired role'), name, undeclared)) }).toEqual({
        role,
        ...(open ? admitted : forbidden),
      });
    }
    tellProof('door', { cells: 2 + everyRole.length * 2 });
  });
});

const unitRows = Object.entries(reachRows).flatMap(([name, row]) => (row.reach === 'unit' ? [{ name, row }] : []));
const ownRows = Object.entries(reachRows).flatMap(([name, row]) =>
  row.reach === 'own' || (row.reach === 'unit' && row.ownToo) ? [{ name, row }] : [],
);

describe('every act × role × relation to the thing', () => {
  it.each(unitRows)(
    '$name reaches things of one’s own unit and below, and no others',
    { timeout: 240_000 },
    async ({ name, row }) => {
      const named = (row.roles ?? accessByAct.get(name) ?? []) as readonly Role[];
      for (const role of everyRole.filter((one) => named.includes(one)))
        for (const relation of relations) {
          const input = await row.input(world, await world.resident());
          const before = await rowsWritten();
          const answer = await callAs(world.staff(role, relation), name, input);
          expect({ role, relation, reached: wasReached(answer), ...answer }).toMatchObject({
            role,
            relation,
            reached: inReach.has(relation),
          });
          expect(answer.status).toBeLessThan(500);
          if (answer.status !== 200) expect(await rowsWritten()).toBe(before);
          tellProof('unit', { cells: 1 });
        }
    },
  );

  it.each(ownRows)('$name reaches one’s own things, and nobody else’s', async ({ name, row }) => {
    const owner = await world.resident();
    const input = await row.input(world, owner);
    const outsiders: (readonly [string, SignedIn])[] = [
      ['another resident', await world.resident()],
      ...everyRole.flatMap((role) =>
        (['sister unit', 'none', 'expired role'] as const).map(
          (relation: Relation) => [`${role} ${relation}`, world.staff(role, relation)] as const,
        ),
      ),
    ];
    for (const [who, outsider] of outsiders)
      expect({ who, reached: wasReached(await callAs(outsider, name, input)) }).toEqual({ who, reached: false });
    expect(await callAs(owner, name, input)).toEqual({ status: 200, code: undefined });
    tellProof('own', { cells: outsiders.length + 1 });
  });
});

/** Refused for want of access or of the thing; any other answer means that it was looked at. */
function wasReached({ status, code }: { status: number; code: string | undefined }): boolean {
  return !(status === 401 || status === 403 || code === 'not-found' || code === 'not-allowed');
}

function rowsWritten(): Promise<number> {
  return world.server.app.fork().count(AuditEntry, {});
}
