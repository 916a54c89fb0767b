import { disputeTypes, type DisputeType } from '@linfa/domain';

interface Told {
  readonly facts: string;
  readonly claims: readonly string[];
}

const told: Partial<Record<DisputeType, Told>> = {
  family: { facts: '双方因老人赡养和医药费分担发生争吵，多次协商未果。', claims: ['明确每月赡养费', '轮流照看老人'] },
  neighbour: {
    facts: '楼上卫生间漏水，楼下墙面受潮脱落，双方对修理费有争议。',
    claims: ['修好漏水', '承担墙面修理费'],
  },
  house: { facts: '租期届满后押金未退，双方对房屋损耗各执一词。', claims: ['退还押金'] },
  contract: { facts: '装修完工后业主认为质量与约定不符，拒付尾款。', claims: ['整改不合格部分', '结清尾款'] },
  damages: { facts: '电动自行车在小区内碰伤行人，双方对医药费数额有争议。', claims: ['赔偿医药费'] },
  labour: { facts: '离职后用人单位未结清两个月工资。', claims: ['支付拖欠的工资'] },
  consumer: { facts: '购买的商品出现质量问题，商家不同意退货。', claims: ['退货退款'] },
  property: {
    facts: '业主以电梯长期故障为由拒交物业费，物业公司催缴多次。',
    claims: ['及时维修电梯', '减免部分物业费'],
  },
};

/** What such a dispute is about in the demo, in words that mean nobody. */
export function factsOf(type: DisputeType): Told {
  return told[type] ?? { facts: `${disputeTypes[type]}，双方自行协商未果，请求调解。`, claims: ['请居中调解'] };
}
