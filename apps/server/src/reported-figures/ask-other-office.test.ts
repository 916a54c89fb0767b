import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addUnit } from '../org-units/add-unit.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const period = { unit: 'd-1', from: '2025-01-01', to: '2025-12-31' };

describe('a figure that the wrong office was asked for', () => {
  let server: TestServer;
  let officer: SignedIn;
  let wrong: SignedIn;
  let right: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const [safety, petitions] = await server.app.fork().transactional(async (em) => {
      const office = (code: string, name: string) =>
        addUnit(em, {
          code,
          name,
          kind: 'office',
          parent: server.units.street,
          validFrom: '2020-01-01',
          provenance: 'demo',
        });
      return [await office('d-1-aj', '安监办'), await office('d-1-xf', '信访办')];
    });
    officer = await server.signInStaff('street-officer', server.units.street);
    wrong = await server.signInStaff('liaison', safety);
    right = await server.signInStaff('liaison', petitions);
  });
  afterAll(() => server.close());

  it('is asked of the right one by the same act, as long as nobody answered', async () => {
    const item = await officer.api.reportedFigures.defineItem({ unit: 'd-1', name: '信访件数', unitOfMeasure: 'case' });
    const askOf = async (office: string) => {
      const asks = [{ item: item.code, office }];
      return (await officer.api.reportedFigures.requestFigures({ ...period, due: '2026-04-20', asks })).items[0]!;
    };
    const first = await askOf('d-1-aj');
    const then = await askOf('d-1-xf');
    expect(then).toMatchObject({ id: first.id, office: { code: 'd-1-xf' }, state: 'asked' });
    expect((await wrong.api.reportedFigures.listAsked({ ...period, unit: 'd-1-aj' })).items).toEqual([]);
    expect((await refusalOf(wrong.api.reportedFigures.openSheet({ sheet: first.id }))).code).toBe('not-found');
    expect((await refusalOf(askOf('d-1-xf'))).code).toBe('already-asked');
    await right.api.reportedFigures.submitFigure({ sheet: then.id, value: 30, document: '信访统计表' });
    expect((await refusalOf(askOf('d-1-aj'))).code).toBe('already-asked');
    const { strands } = await officer.api.figures.trace({ figure: `reported.${item.code}`, ...period });
    expect(strands).toMatchObject([{ kind: 'card', card: { value: 30, sourceOffice: '信访办' } }]);
  });
});
