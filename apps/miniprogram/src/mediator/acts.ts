import type { CaseAct, CaseDetail } from './case-words';

/** What is entered on a page of its own. */
export type Form =
  | 'answer'
  | 'appoint'
  | 'session'
  | 'written'
  | 'oral'
  | 'sign'
  | 'fail'
  | 'extend'
  | 'end'
  | 'perform'
  | 'follow-up'
  | 'paper'
  | 'apply'
  | 'confirm'
  | 'escalate';

export const formTitles: Readonly<Record<Form, string>> = {
  answer: '登记答复',
  appoint: '约定调解时间',
  session: '登记调解笔录',
  written: '登记书面协议',
  oral: '登记口头协议',
  sign: '登记签名和盖章',
  fail: '登记未达成协议',
  extend: '延长调解期限',
  end: '撤回或终止',
  perform: '登记履行情况',
  'follow-up': '登记回访',
  paper: '登记入卷的文书',
  apply: '登记司法确认申请',
  confirm: '登记司法确认结果',
  escalate: '上报上级',
};

/** In the order in which a case goes; those at the end are rare. */
const offered: readonly { readonly form: Form; readonly act: CaseAct }[] = [
  { form: 'session', act: 'record-session' },
  { form: 'appoint', act: 'appoint' },
  { form: 'written', act: 'agree' },
  { form: 'oral', act: 'agree' },
  { form: 'perform', act: 'perform' },
  { form: 'follow-up', act: 'follow-up' },
  { form: 'apply', act: 'apply-confirmation' },
  { form: 'confirm', act: 'confirm' },
  { form: 'extend', act: 'extend' },
  { form: 'fail', act: 'fail' },
  { form: 'escalate', act: 'escalate' },
  { form: 'end', act: 'withdraw' },
];

/** What may be entered into this case now, the likeliest first. */
export function formsFor({ may, agreement, confirmation, escalatedTo }: CaseDetail): readonly Form[] {
  const toSign = agreement?.form === 'written' && agreement.effectiveOn === null;
  const binds = typeof agreement?.effectiveOn === 'string';
  const done: Readonly<Partial<Record<Form, boolean>>> = {
    // Asked for once, and decided once.
    apply: confirmation !== 'none',
    confirm: confirmation !== 'applied',
    escalate: escalatedTo !== null,
  };
  const fits = offered.filter(
    ({ form, act }) => may.includes(act) && (binds || !afterwards.has(form)) && done[form] !== true,
  );
  return [...(toSign && may.includes('agree') ? (['sign'] as const) : []), ...fits.map(({ form }) => form)];
}

/** Of an agreement that holds. */
const afterwards: ReadonlySet<Form> = new Set(['perform', 'follow-up', 'apply', 'confirm']);
