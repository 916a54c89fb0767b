import { areaTitles, contract } from '@linfa/contract';

/** What is recorded beside the acts of the contract. */
const others: Readonly<Record<string, string>> = {
  'admin.create': '在服务器上建立管理员',
  'backups.noteBackup': '记下备份的结果',
  'exports.run': '取得导出文件',
  'mediation.openCaseFile': '打开调解卷宗',
};

/** What was done, as the documentation names the act. */
export function wordAct(act: string): string {
  const [area = '', name = ''] = act.split('.');
  const acts: unknown = Object.hasOwn(contract, area) ? Reflect.get(contract, area) : undefined;
  const found: unknown =
    typeof acts === 'object' && acts !== null && Object.hasOwn(acts, name) ? Reflect.get(acts, name) : undefined;
  if (typeof found === 'object' && found !== null && 'summary' in found) return String(found.summary);
  return others[act] ?? (Object.hasOwn(areaTitles, area) ? `${areaTitles[area]}（${act}）` : act);
}
