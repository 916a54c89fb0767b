import { SeedLoad } from '../../seeds/seed-load.entity.ts';
import { loadSeeds } from '../../seeds/load-seeds.ts';
import type { Command } from '../command.ts';

export const seedCommand: Command = {
  name: 'seed',
  summary: '装入五地公开报告的数据和演示区（已装入的不会重复）',
  options: [],
  needs: 'schema',
  async run({ app }) {
    await loadSeeds(app);
    const loaded = await app.fork().find(SeedLoad, {}, { orderBy: { name: 'asc' } });
    return {
      json: { loaded: loaded.map((one) => ({ name: one.name, digest: one.digest })) },
      text: loaded.map((one) => `已装入 ${one.name}`).join('\n'),
    };
  },
};
