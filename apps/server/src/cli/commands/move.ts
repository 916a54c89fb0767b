import { existsSync } from 'node:fs';
import { RuleError } from '@linfa/domain';
import { lockFolder } from '../../database/folder-lock.ts';
import { inTurn } from '../../database/in-turn.ts';
import { migrate } from '../../database/migrate.ts';
import { migratingPlace, openDatabase, sqliteFile } from '../../database/open-database.ts';
import type { Environment } from '../../env.ts';
import { moveDatabase, type Moved } from '../../move/move-database.ts';
import { assertStorage } from '../../settings/assert-production.ts';
import type { BareCommand } from '../command.ts';

export const moveCommand: BareCommand = {
  name: 'move',
  summary: '把数据目录里的 SQLite 数据库搬到 LINFA_DATABASE_URL 所指的空 MySQL 数据库，逐表核对；先停止服务',
  options: [],
  needs: 'settings',
  async run({ environment }) {
    const moved = await move(environment);
    return {
      json: moved,
      text: [
        ...moved.tables.filter((one) => one.rows > 0).map((one) => `  ${one.table}  ${one.rows} 行`),
        `✓ 已搬 ${moved.tables.length} 张表、${moved.rows} 行，逐表逐行核对一致`,
        `✓ 审计链一致，链尾 ${moved.auditHead}`,
        '  原来的数据库没有改动。请保持 LINFA_DATABASE_URL 的设置启动服务，确认无误后再收起原来的 linfa.db；',
        '  密钥文件和数据目录（audit-heads.log）照旧使用。',
      ].join('\n'),
    };
  },
};

async function move(environment: Environment): Promise<Moved> {
  const { dataFolder, databaseUrl } = environment;
  if (databaseUrl === undefined)
    throw new RuleError('missing-secret', { name: 'LINFA_DATABASE_URL', hint: '搬到哪个 MySQL 数据库' });
  const file = sqliteFile(dataFolder);
  if (!existsSync(file)) throw new RuleError('file-missing', { file });
  assertStorage(environment);
  // Nothing is written to the original meanwhile.
  const lock = lockFolder(dataFolder, 'server');
  try {
    const from = await openDatabase({ folder: dataFolder });
    try {
      await migrate(from);
      const to = await openDatabase(migratingPlace(environment));
      try {
        return await inTurn(to, dataFolder, () => moveDatabase(from, to));
      } finally {
        await to.close(true);
      }
    } finally {
      await from.close(true);
    }
  } finally {
    lock.release();
  }
}
