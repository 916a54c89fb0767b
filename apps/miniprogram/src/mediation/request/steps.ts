import { longest, type RequestDraft } from './request-draft';

export const steps = ['申请人', '对方', '什么纠纷', '事情经过', '想要什么', '照片', '核对提交'] as const;
export const lastStep = steps.length - 1;

/** What is wrong, by the name that the field has in the draft or, for a row of several, with its number. */
export type Wrong = Readonly<Record<string, string>>;

const phoneForm = /^1[3-9]\d{9}$/;

/** What a step still wants before the next; empty when nothing. @param known whether the account has a name */
export function wrongIn(step: number, draft: RequestDraft, known: boolean): Wrong {
  return Object.fromEntries(checks(step, draft, known).filter(([, words]) => words !== '')) as Wrong;
}

function checks(step: number, draft: RequestDraft, known: boolean): readonly (readonly [string, string])[] {
  if (step === 0) return applicantChecks(draft, known);
  if (step === 1)
    return draft.respondents.flatMap(({ name, phone, address }, index) => [
      [`respondents.${index}.name`, text(name, '请填写对方的姓名或单位名称', longest.name * 2)] as const,
      [`respondents.${index}.phone`, phoneWords(phone)] as const,
      [`respondents.${index}.address`, text(address, '', longest.address)] as const,
    ]);
  if (step === 2) return [['disputeType', draft.disputeType === null ? '请选一类；拿不准就选“其他”' : '']];
  if (step === 3) return [['facts', text(draft.facts, '请写一写事情的经过', longest.facts)]];
  if (step === 4)
    return draft.claims.map((claim, index) => [
      `claims.${index}`,
      text(claim, index === 0 ? '请至少写一项' : '', longest.claim),
    ]);
  return [];
}

function applicantChecks(draft: RequestDraft, known: boolean): readonly (readonly [string, string])[] {
  const { who, name, age, address, otherName, otherPhone, relation } = draft;
  return [
    ['who', who === null ? '请选一项' : ''],
    ['name', known ? '' : text(name, '请填写您的姓名', longest.name)],
    ['age', /^\d{0,3}$/.test(age.trim()) && Number(age) <= 130 ? '' : '请填写数字，如 68'],
    ['address', text(address, '', longest.address)],
    ...(who === 'other'
      ? ([
          ['otherName', text(otherName, '请填写当事人的姓名', longest.name * 2)],
          ['otherPhone', phoneWords(otherPhone)],
          ['relation', text(relation, '请填写您和当事人的关系', longest.relation)],
        ] as const)
      : []),
  ];
}

function text(value: string, missing: string, most: number): string {
  const trimmed = value.trim();
  if (trimmed === '') return missing;
  // As the server counts.
  return trimmed.length > most ? `太长了，最多${most}个字，请删掉${trimmed.length - most}个字` : '';
}

function phoneWords(phone: string): string {
  return phone.trim() === '' || phoneForm.test(phone.trim()) ? '' : '请填写11位手机号，不知道可以空着';
}

/** The first step that wants something; the last when none does. */
export function firstWrongStep(draft: RequestDraft, known: boolean): number {
  const found = steps.findIndex((_, step) => Object.keys(wrongIn(step, draft, known)).length > 0);
  return found === -1 ? lastStep : found;
}

/** The server's words, by the fields of the draft, and the step on which the first of them stands. */
export function fromServer(fields: Readonly<Record<string, string>>): { readonly wrong: Wrong; readonly step: number } {
  const named = Object.entries(fields).map(([path, words]) => [nameOf(path), words] as const);
  const step = Math.min(...named.map(([name]) => stepOf(name)), lastStep);
  return { wrong: Object.fromEntries(named), step };
}

const others: Readonly<Record<string, string>> = { name: 'otherName', phone: 'otherPhone' };

function nameOf(path: string): string {
  const [first = '', second = ''] = path.split('.');
  if (first === 'self') return second;
  return first === 'onBehalfOf' ? (others[second] ?? second) : path;
}

function stepOf(name: string): number {
  const [first = ''] = name.split('.');
  const at = ['', 'respondents', 'disputeType', 'facts', 'claims', 'pictures'].indexOf(first);
  return at === -1 ? 0 : at;
}
