import { type Day } from '@linfa/domain';
import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { centsOf, linesEach, linesOf, written, type Fault } from '../faults';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { LongField } from './long-field';
import { SignedChoice } from './signed-choice';
import { useForm, type FormState } from './use-form';

interface Agreement {
  readonly reachedOn: Day;
  readonly facts: string;
  readonly terms: string;
  readonly performHow: string;
  readonly performWhere: string;
  readonly performBy: Day;
  readonly amount: string;
  readonly signed: readonly string[];
  readonly sealedOn: Day;
}

function nothingYet(today: Day): Agreement {
  return {
    reachedOn: today,
    facts: '',
    terms: '',
    performHow: '',
    performWhere: '',
    performBy: '',
    amount: '',
    signed: [],
    sealedOn: '',
  };
}

/** On paper: it holds once everybody signed and it is sealed. */
export function WrittenForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.recordAgreement',
    of: row.id,
    initial: nothingYet(today),
    check: faultsOf,
    input: (value) => ({
      ...sentOf(row.id, value),
      signed: [...value.signed],
      ...(value.sealedOn !== '' && { sealedOn: value.sealedOn }),
    }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="登记书面协议">
      <Terms row={row} today={today} form={form} />
      <SignedChoice
        row={row}
        label="已经签名的（选填，以后可以补）"
        value={value.signed}
        onChange={(signed) => set({ signed })}
      />
      <DayField
        label="盖章日期"
        optional
        value={value.sealedOn}
        from={value.reachedOn}
        to={today}
        error={errorOf('sealedOn')}
        onChange={(sealedOn) => set({ sealedOn })}
      />
    </FormFrame>
  );
}

/** By word of mouth: it holds at once, and the mediator writes it down. */
export function OralForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.recordOralAgreement',
    of: row.id,
    initial: nothingYet(today),
    check: faultsOf,
    input: (value) => sentOf(row.id, value),
  });
  return (
    <FormFrame form={form} word="登记口头协议">
      <Terms row={row} today={today} form={form} />
    </FormFrame>
  );
}

type TermsForm = Pick<FormState<'mediation.recordAgreement', Agreement>, 'value' | 'set' | 'errorOf'>;

function Terms({ row, today, form }: Pick<FormProps, 'row' | 'today'> & { readonly form: TermsForm }) {
  const { value, set, errorOf } = form;
  return (
    <>
      <DayField
        label="哪天达成的"
        value={value.reachedOn}
        {...(row.acceptedOn !== null && { from: row.acceptedOn })}
        to={today}
        error={errorOf('reachedOn')}
        onChange={(reachedOn) => set({ reachedOn })}
      />
      <LongField
        label="纠纷事实和责任"
        most={3000}
        value={value.facts}
        error={errorOf('facts')}
        onChange={(facts) => set({ facts })}
      />
      <LongField
        label="协议内容"
        hint="一行一项，如：三月底前修好漏水"
        value={value.terms}
        error={errorOf('terms')}
        onChange={(terms) => set({ terms })}
      />
      <Field
        label="怎样履行"
        hint="如：银行转账"
        most={200}
        value={value.performHow}
        error={errorOf('performHow')}
        onChange={(performHow) => set({ performHow })}
      />
      <Field
        label="在哪里履行"
        most={120}
        value={value.performWhere}
        error={errorOf('performWhere')}
        onChange={(performWhere) => set({ performWhere })}
      />
      <DayField
        label="履行期限"
        optional
        value={value.performBy}
        from={value.reachedOn}
        error={errorOf('performBy')}
        onChange={(performBy) => set({ performBy })}
      />
      <Field
        label="涉及金额（元）"
        optional
        value={value.amount}
        error={errorOf('amount')}
        onChange={(amount) => set({ amount })}
      />
    </>
  );
}

function faultsOf(value: Agreement): Readonly<Record<string, Fault>> {
  return {
    facts: written(value.facts, 3000),
    terms: linesEach(value.terms, 20, 500),
    performHow: written(value.performHow, 200),
    performWhere: written(value.performWhere, 120),
    amount: centsOf(value.amount) === undefined ? '请只填数字，如1200或1200.50' : undefined,
  };
}

function sentOf(id: string, value: Agreement) {
  const { reachedOn, performBy } = value;
  return {
    case: id,
    reachedOn,
    facts: value.facts.trim(),
    terms: linesOf(value.terms),
    performHow: value.performHow.trim(),
    performWhere: value.performWhere.trim(),
    ...(performBy !== '' && { performBy }),
    amount: centsOf(value.amount) ?? 0,
  };
}
