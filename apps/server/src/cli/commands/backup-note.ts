import { RuleError } from '@linfa/domain';
import { backupOutcomes, longestNote, noteBackup, type BackupOutcome } from '../../backups/note-backup.ts';
import type { Command } from '../command.ts';
import { textOption } from '../options.ts';

const words: Readonly<Record<BackupOutcome, string>> = { made: '备份成功', verified: '试恢复成功', failed: '备份失败' };

export const backupNoteCommand: Command = {
  name: 'backup-note',
  summary: '备份程序完成后记一笔，工作台和监控据此显示：made 备份成功，verified 试恢复成功，failed 备份失败',
  words: '<made|verified|failed>',
  options: [
    {
      name: 'note',
      value: '说明',
      summary: `备份的名称、大小等，最多${longestNote}个字，不要写个人信息`,
      required: true,
    },
  ],
  needs: 'schema',
  async run({ app, options, words: [what = ''] }) {
    const outcome = backupOutcomes.find((one) => one === what);
    if (outcome === undefined)
      throw new RuleError('unknown-command', {
        command: `backup-note ${what}`,
        near: '可用 made、verified 或 failed。',
      });
    const note = textOption(options, 'note') ?? '';
    if (note.trim() === '' || note.length > longestNote)
      throw new RuleError('bad-option', { option: 'note', value: note.slice(0, 40), hint: `1到${longestNote}个字` });
    await noteBackup(app.fork(), app.now(), { outcome, note });
    return { json: { outcome, note }, text: `已记下：${words[outcome]}（${note}）。` };
  },
};
