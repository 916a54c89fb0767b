import { areaTitles, contract } from '@linfa/contract';

/** What is recorded beside the acts of the contract. */
const others: Readonly<Record<string, string>> = {
  'admin.create': '在服务器上建立管理员',
  'backups.noteBackup': '记下备份的结果',
  'bookings.promote': '候补转为预约',
  'bookings.serve': '预约已接待',
  'exports.run': '取得导出文件',
  'files.download': '取得附件',
  'files.refuseInfected': '拒收带病毒的文件',
  'files.upload': '上传附件',
  'mediation.openFile': '打开调解卷宗',
  'outreach.promote': '候补转为报名',
  'reports.evidencePack': '取得报告的依据包',
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
