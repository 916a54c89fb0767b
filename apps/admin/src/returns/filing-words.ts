import type { ReturnFilingAct } from '@linfa/domain';

/** What each step of a return is called in its history. */
export const filingStepWords: Readonly<Record<string, string>> = {
  'returns.report': '报送',
  'returns.takeBack': '撤回',
  'returns.returnWithRemarks': '退回',
  'returns.lock': '接收并锁定',
  'returns.unlock': '解锁',
};

/** Sending anew is done where the numbers of now are seen. */
export type FiledAct = Exclude<ReturnFilingAct, 'report'>;

export const filedActs: Readonly<
  Record<FiledAct, { readonly label: string; readonly danger?: true; readonly hint: string }>
> = {
  lock: { label: '接收并锁定', hint: '锁定后下级不能撤回，也不能再退回；要改须先解锁并写明理由。' },
  return: { label: '退回', danger: true, hint: '写明需要核对什么。下级核对后重新报送。' },
  unlock: { label: '解锁', danger: true, hint: '解锁后下级可以撤回，您可以退回。理由会留在“经过”里。' },
  'take-back': { label: '撤回', danger: true, hint: '上级还没有锁定，可以撤回；更正记录后再重新报送。' },
};
