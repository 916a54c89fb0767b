import { afterAll, beforeAll, expect, it } from 'vitest';
import { addUnit } from '../org-units/add-unit.ts';
import { findUnit } from '../org-units/find-unit.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let street: OrgUnit;
let officer: SignedIn;
beforeAll(async () => {
  server = await startTestServer('2026-03-11');
  street = await server.app.fork().transactional(async (em) =>
    addUnit(em, {
      code: 'new-street',
      name: '新设街道',
      kind: 'street',
      validFrom: '2025-01-01',
      provenance: 'recorded',
      parent: await findUnit(em, server.units.district.code),
    }),
  );
  officer = await server.signInStaff('street-officer', street);
}, 180_000);
afterAll(() => server.close());

it('a street without communities has no rate of coverage, an empty matrix and plain zeros, and nothing fails', async () => {
  const year = { unit: street.code, from: '2025-01-01', to: '2025-12-31' };
  const { figures, dutyMatrix, statistics } = officer.api;
  expect((await figures.get({ figure: 'roster.literate-coverage', ...year })).value).toBeNull();
  expect((await figures.get({ figure: 'consultation.count', ...year })).value).toBe(0);
  expect(await dutyMatrix.get({ unit: street.code, year: 2025 })).toEqual({ communities: [] });
  const table = await statistics.series({ ...year, figures: ['consultation.count'], split: 'unit' });
  expect(table.rows).toEqual([]);
  expect(table.total).toBeDefined();
});
