import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPhoneCode } from '../testing/ask-phone-code.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { addPerson } from './add-person.ts';
import { grantRole } from './grant-role.ts';
import { Person } from './person.entity.ts';
import { RoleHolding } from './role-holding.entity.ts';

describe('two entries of one person who held the same role', () => {
  let server: TestServer;
  let made = 0;
  beforeAll(async () => {
    server = await startTestServer();
  }, 180_000);
  afterAll(() => server.close());

  it.each([
    ['until the later of two ends', '2026-05-01', '2026-04-01', '2026-05-01'],
    ['for good, when either did', '2026-05-01', null, null],
    ['for good, when the one that stays did', null, '2026-04-01', null],
  ])('hold it once, %s', async (_what, kept, gone, held) => {
    const phone = `1370002000${(made += 1)}`;
    const { community: unit } = server.units;
    const stays = await server.app.fork().transactional(async (em) => {
      const person = await addPerson(em, server.app.keyring, { name: '何调解员', phone });
      await grantRole(em, person, { role: 'mediator', unit, from: '2026-01-01', to: kept });
      return person.id;
    });
    const { token } = await server.client().sessions.logInWithWechat({ code: `roles-${phone}` });
    const api = server.client(token ?? '');
    const goes = server.app.keyring.ids.open('person', (await api.sessions.me({})).person.id);
    await server.app.fork().transactional(async (em) => {
      const person = await em.findOneOrFail(Person, goes);
      await grantRole(em, person, { role: 'mediator', unit, from: '2026-01-01', to: gone });
    });
    expect(await api.sessions.bindPhone(await askPhoneCode(api, phone))).toMatchObject({ united: true });
    const rows = await server.app.fork().find(RoleHolding, { person: { $in: [stays, goes] } });
    expect(rows.map((row) => [row.person.id, row.to ?? null])).toEqual([[stays, held]]);
  });
});
