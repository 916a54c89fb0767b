import type { Command } from '../command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: '把数据库结构升级到本版本',
  options: [],
  needs: 'schema',
  async run({ app }) {
    const executed = await app.database.migrator.getExecuted();
    return {
      json: { migrations: executed.map((one) => one.name) },
      text: `数据库结构已是本版本（共 ${executed.length} 个迁移）。`,
    };
  },
};
