import type { DisputeType } from '@linfa/domain';

/** A dispute type as people say it. */
export interface DisputeChoice {
  readonly value: DisputeType;
  readonly label: string;
  readonly hint: string;
}

/** What people come with most, and then the others; together all there are. */
export const commonDisputes: readonly DisputeChoice[] = [
  { value: 'neighbour', label: '邻里', hint: '漏水、噪音、通道、宠物' },
  { value: 'family', label: '婚姻家庭', hint: '夫妻、赡养老人、抚养孩子、继承' },
  { value: 'property', label: '物业', hint: '物业费、停车、公共维修' },
  { value: 'house', label: '房屋、宅基地', hint: '租房、建房、房屋质量、宅基地' },
  { value: 'contract', label: '合同、欠款', hint: '借钱不还、买卖、装修' },
  { value: 'damages', label: '受伤或东西损坏要赔偿', hint: '打架、摔伤、财物损坏' },
  { value: 'labour', label: '工资、工作', hint: '拖欠工资、辞退、工伤' },
  { value: 'consumer', label: '买东西、消费', hint: '质量问题、预付卡、退款' },
];

export const otherDisputes: readonly DisputeChoice[] = [
  { value: 'traffic', label: '交通事故', hint: '车辆、行人受损赔偿' },
  { value: 'medical', label: '看病就医', hint: '和医院、诊所的争议' },
  { value: 'land', label: '山林、土地', hint: '承包地、地界、林木' },
  { value: 'expropriation', label: '征地、拆迁', hint: '补偿、安置' },
  { value: 'pollution', label: '环境污染', hint: '油烟、污水、气味' },
  { value: 'production', label: '生产、经营', hint: '合伙、门店、种植养殖' },
  { value: 'internet', label: '网上的事', hint: '网络交易、网上言论' },
  { value: 'tourism', label: '旅游', hint: '旅行社、导游、酒店' },
  { value: 'intellectual-property', label: '商标、专利、著作权', hint: '被仿冒、被盗用' },
  { value: 'other', label: '其他', hint: '都不是，或拿不准' },
];
