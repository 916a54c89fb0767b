import {
  beijingDay,
  caseSources,
  committeeKinds,
  disputeTypes,
  matterKinds,
  partySexes,
  referralTargets,
  serviceChannels,
  serviceKinds,
  serviceModes,
  serviceResults,
  wordDay,
} from '@linfa/domain';
import type { Keyring } from '../crypto/keyring.ts';
import { codeWords } from './code-words.ts';

/** What is kept together as one JSON text; a resident's own text is never taken for one. */
const composed: ReadonlySet<string> = new Set([
  'MediationRequest.claimsCipher',
  'MediationParty.detailsCipher',
  'MediationParty.agentCipher',
  'MediationCase.claimsCipher',
  'MediationCase.transferCipher',
  'MediationSession.recordCipher',
  'MediationAgreement.textCipher',
  'MediationFollowUp.noteCipher',
  'ConsultationAmendment.beforeCipher',
  'RecordAmendment.beforeCipher',
  'MediationAmendment.beforeCipher',
]);

/** What the parts of such a text are called; null where a part is not the person's to have. */
const partNames: Readonly<Record<string, string | null>> = {
  heldOn: '日期',
  referredOn: '日期',
  minutes: '时长（分钟）',
  channel: '怎么来的',
  target: '转往',
  noteCipher: '说明',
  venue: '地点',
  name: '姓名',
  phone: '电话',
  sex: '性别',
  ethnicity: '民族',
  age: '年龄',
  occupation: '职业',
  address: '住址',
  relation: '与当事人的关系',
  authority: '委托权限',
  present: '到场',
  matter: '事项',
  statements: '各方陈述',
  principles: '依据',
  evidence: '证据',
  result: '结果',
  facts: '事实',
  terms: '约定',
  performHow: '怎样履行',
  performWhere: '在哪里履行',
  sender: '移送单位',
  document: '移送文书',
  on: '日期',
  reason: '事由',
  note: '说明',
  serviceKind: '服务',
  mode: '方式',
  persons: '人数',
  amount: '金额（分）',
  summaryCipher: '摘要',
  disputeType: '纠纷类型',
  source: '来源',
  committeeKind: '调解组织',
  preventedCrime: '防止转为刑事案件',
  preventedCrimePeople: '防止转为刑事案件的人数',
  preventedPetition: '防止群体性上访',
  preventedPetitionPeople: '防止群体性上访的人数',
  place: null,
  committee: null,
};
const partCodes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sex: partySexes,
  serviceKind: serviceKinds,
  mode: serviceModes,
  channel: serviceChannels,
  matter: matterKinds,
  result: serviceResults,
  disputeType: disputeTypes,
  source: caseSources,
  committeeKind: committeeKinds,
  target: referralTargets,
};

/** A value of the export as the person reads it. @param entity the class's name @param value as `readField` gives it */
export function wordField(keyring: Keyring, entity: string, path: string, value: string): string {
  if (value === '') return '';
  const words = codeWords[entity]?.[path];
  if (words) return words[value] ?? value;
  if (composed.has(`${entity}.${path}`)) return wordPart(keyring, '', JSON.parse(value) as unknown);
  return path.endsWith('Cipher') ? value : wordTime(value);
}

function wordPart(keyring: Keyring, name: string, part: unknown): string {
  if (part === null || part === undefined || part === '') return '（无）';
  if (Array.isArray(part)) return part.map((one) => wordPart(keyring, name, one)).join('；');
  if (typeof part === 'object')
    return Object.entries(part)
      .filter(([key]) => partNames[key] !== null)
      .map(([key, one]) => `${partNames[key] ?? '其他'}：${wordPart(keyring, key, one)}`)
      .join('\n');
  if (typeof part === 'boolean') return part ? '是' : '否';
  const text = typeof part === 'string' ? part : JSON.stringify(part);
  // What stood in an encrypted column before it was corrected was kept as it was.
  if (name === 'summaryCipher') return keyring.open(text);
  return partCodes[name]?.[text] ?? wordTime(text);
}

/** `2026年3月11日`, and of an instant Beijing’s clock with it; anything else as it is. */
function wordTime(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return wordDay(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return text;
  const at = new Date(text);
  return `${wordDay(beijingDay(at))} ${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)}`;
}
