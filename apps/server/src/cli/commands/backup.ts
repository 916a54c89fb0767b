import { basename, resolve } from 'node:path';
import { backUp } from '../../backups/back-up.ts';
import { rowsIn, type BackupManifest } from '../../backups/backup-folder.ts';
import { noteBackup } from '../../backups/note-backup.ts';
import type { Command, CommandInput } from '../command.ts';
import { textOption } from '../options.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: '备份整个数据库和审计封存值到一个新文件夹（服务可以照常运行；密钥不在其中，请另行保存）',
  options: [{ name: 'out', value: '文件夹', summary: '写到哪个新文件夹', required: true }],
  needs: 'nothing',
  async run({ app, options }) {
    const folder = resolve(textOption(options, 'out') ?? '');
    const manifest = await noted(app, folder);
    return {
      json: { folder, ...manifest },
      text: [
        `已备份到 ${folder}：${Object.keys(manifest.rows).length} 张表，共 ${rowsIn(manifest)} 行。`,
        `审计链尾 ${manifest.auditHead || '（尚无封存）'}`,
        '密钥文件不在备份里：没有它，恢复后打不开个人信息。请分开保存。',
      ].join('\n'),
    };
  },
};

/** What became of it is shown in the console, as of backups by other programs. */
async function noted(app: CommandInput['app'], folder: string): Promise<BackupManifest> {
  const note = basename(folder);
  try {
    const manifest = await backUp(app, folder);
    await noteBackup(app.fork(), app.now(), { outcome: 'made', note });
    return manifest;
  } catch (error) {
    await noteBackup(app.fork(), app.now(), { outcome: 'failed', note });
    throw error;
  }
}
