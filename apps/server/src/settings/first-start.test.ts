import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productionPlace, type ProductionPlace } from '../testing/production-place.ts';
import { callLinfa, startServer } from '../testing/run-linfa.ts';

describe('a server started in production', { timeout: 300_000 }, () => {
  let place: ProductionPlace;
  const said = async (): Promise<string> => {
    const server = startServer(place, place.production);
    expect(await server.started).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    return (await server.stop()).out;
  };

  beforeAll(async () => {
    place = await productionPlace();
    await callLinfa(place, ['keys', 'create'], place.production);
  });
  afterAll(() => place.drop());

  it('says how the first administrator is made until there is one', async () => {
    expect(await said()).toContain('第一个管理员：npm run -s linfa -- admin create');
    const create = ['admin', 'create', '--username', 'chen', '--name', '陈某', '--unit', 'gz', '--unit-name', '试验区'];
    expect(await callLinfa(place, create, place.production)).toMatchObject({ code: 0 });
    const again = await said();
    expect(again).toContain('邻法已启动（正式运行）');
    expect(again).not.toContain('第一个管理员');
  });
});
