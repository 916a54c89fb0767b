import { type Day } from '@linfa/domain';
import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { ManyChoice } from '../../ui/many-choice';
import { optionsOf } from '../../ui/options-of';
import { TimeField } from '../../ui/time-field';
import { namesOf, short, wholeNumber, written, type Fault } from '../faults';
import { typed } from '../typed';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { LongField } from './long-field';
import { SignedChoice } from './signed-choice';
import { useForm } from './use-form';

interface Session {
  readonly day: Day;
  readonly time: string;
  readonly minutes: string;
  readonly venue: string;
  readonly present: string;
  readonly matter: string;
  readonly rightsTold: boolean;
  readonly statements: string;
  readonly principles: string;
  readonly evidence: string;
  readonly result: string;
  readonly withAdviser: boolean;
  readonly signed: readonly string[];
}

const marks = { rights: '已告知权利义务', adviser: '法律顾问参与' } as const;

const nothingYet = {
  time: '',
  minutes: '',
  venue: '',
  present: '',
  matter: '',
  rightsTold: false,
  statements: '',
  principles: '',
  evidence: '',
  result: '',
  withAdviser: false,
  signed: [],
};

/** The record of one sitting, as the file asks for it. */
export function SessionForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.recordSession',
    of: row.id,
    initial: typed<Session>({ ...nothingYet, day: today }),
    check: faultsOf,
    input: ({ time, minutes, ...value }) => ({
      case: row.id,
      day: value.day,
      ...(time !== '' && { time }),
      ...(minutes.trim() !== '' && { minutes: Number(minutes) }),
      venue: value.venue.trim(),
      present: namesOf(value.present),
      matter: value.matter.trim(),
      rightsTold: value.rightsTold,
      statements: value.statements.trim(),
      principles: value.principles.trim(),
      evidence: value.evidence.trim(),
      result: value.result.trim(),
      withAdviser: value.withAdviser,
      signed: [...value.signed],
    }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="登记笔录，请双方核对">
      <DayField
        label="哪天调解的"
        value={value.day}
        {...(row.acceptedOn !== null && { from: row.acceptedOn })}
        to={today}
        error={errorOf('day')}
        onChange={(day) => set({ day })}
      />
      <TimeField label="几点开始" optional value={value.time} onChange={(time) => set({ time })} />
      <Field
        label="用了多少分钟"
        optional
        kind="number"
        value={value.minutes}
        error={errorOf('minutes')}
        onChange={(minutes) => set({ minutes })}
      />
      <Field
        label="地点"
        most={120}
        value={value.venue}
        error={errorOf('venue')}
        onChange={(venue) => set({ venue })}
      />
      <Field
        label="到场人"
        hint="几个人用空格或顿号分开"
        value={value.present}
        error={errorOf('present')}
        onChange={(present) => set({ present })}
      />
      <Field
        label="调解事项"
        most={200}
        value={value.matter}
        error={errorOf('matter')}
        onChange={(matter) => set({ matter })}
      />
      <ManyChoice
        label="这次调解（有的请选上）"
        options={optionsOf(marks)}
        value={[
          ...(value.rightsTold ? (['rights'] as const) : []),
          ...(value.withAdviser ? (['adviser'] as const) : []),
        ]}
        onChange={(on) => set({ rightsTold: on.includes('rights'), withAdviser: on.includes('adviser') })}
      />
      <LongField
        label="各方陈述"
        most={8000}
        value={value.statements}
        error={errorOf('statements')}
        onChange={(statements) => set({ statements })}
      />
      <LongField
        label="依据的法律和公序良俗"
        optional
        most={2000}
        value={value.principles}
        error={errorOf('principles')}
        onChange={(principles) => set({ principles })}
      />
      <LongField
        label="证据"
        optional
        most={2000}
        value={value.evidence}
        error={errorOf('evidence')}
        onChange={(evidence) => set({ evidence })}
      />
      <LongField
        label="调解结果"
        hint="没有谈成的，写原因和其他途径"
        most={2000}
        value={value.result}
        error={errorOf('result')}
        onChange={(result) => set({ result })}
      />
      <SignedChoice
        row={row}
        label="谁在纸质笔录上签了名（选填）"
        value={value.signed}
        onChange={(signed) => set({ signed })}
      />
    </FormFrame>
  );
}

function faultsOf(value: Session): Readonly<Record<string, Fault>> {
  const names = namesOf(value.present);
  return {
    minutes: wholeNumber(value.minutes, 1, 1440),
    venue: written(value.venue, 120),
    present: names.length > 40 ? '最多40人' : written(value.present, 2400),
    matter: written(value.matter, 200),
    statements: written(value.statements, 8000),
    principles: short(value.principles, 2000),
    evidence: short(value.evidence, 2000),
    result: written(value.result, 2000),
  };
}
