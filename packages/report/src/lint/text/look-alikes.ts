/**
 * Characters that are mistaken for each other in official texts because they look alike or sound alike
 * (after the groups of easily confused characters taught for 通用规范汉字表). Slips in short phrases count only
 * when they are one of these: anything else is more likely another word.
 */
const groups = [
  '党觉',
  '己已巳',
  '末未',
  '戍戌戊',
  '侯候',
  '拔拨',
  '刺剌',
  '贷货',
  '析折',
  '帐账',
  '竟竞',
  '密秘',
  '辩辨辫',
  '驻住注',
  '做作',
  '像象',
  '治制',
  '行形型',
  '议义仪',
  '复覆副',
  '督监',
  '诉讼',
  '讼颂',
  '规归',
  '责则',
  '里理',
  '人入八',
  '民名',
  '大太犬',
  '干千',
  '土士',
  '天夫',
  '日曰',
  '问间',
  '徽微',
  '遣遗',
  '崇祟',
  '亨享',
  '杆秆',
  '历厉励',
  '普谱',
  '宣宜',
  '传转',
  '审申',
  '究纠',
  '纷份',
  '援缓',
  '工公',
  '裁栽',
  '矫娇',
  '街衔',
  '镇填',
  '部步',
  '委季',
  '执职',
  '负付',
  '员园',
] as const;

const alike = new Map<string, Set<string>>();
for (const group of groups)
  for (const character of group) alike.set(character, new Set([...(alike.get(character) ?? []), ...group]));

/** Are two different characters commonly mistaken for each other? */
export function looksAlike(left: string, right: string): boolean {
  return left !== right && alike.get(left)?.has(right) === true;
}
