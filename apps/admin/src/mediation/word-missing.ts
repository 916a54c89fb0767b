import type { MediationPaper } from '@linfa/domain';

const ways: Partial<Record<MediationPaper, string>> = {
  'rights-notice': '登记笔录时勾选已告知权利义务，或登记纸质告知书入卷',
  identity: '查验各方身份证明后登记入卷',
  session: '登记一次调解笔录',
  agreement: '打印、各方签名盖章后登记入卷',
  statement: '登记结束的原因，或登记情况说明入卷',
  mandate: '收到委托书后登记入卷',
  performance: '收到履行凭证后登记入卷',
  'follow-up': '登记一次回访',
  acceptance: '受理后自动生成',
};

/** What brings a missing paper into the file. */
export function wordMissing(paper: MediationPaper): string {
  return ways[paper] ?? '有了以后登记入卷';
}
