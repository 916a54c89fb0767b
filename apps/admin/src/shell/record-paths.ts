import type { AnswerOf } from '@linfa/contract';
import type { Day } from '@linfa/domain';

type Strand = Extract<AnswerOf<'figures.trace'>['strands'][number], { kind: 'records' }>;
export type RecordPage = NonNullable<Strand['records'][number]['page']>;

const paths: Readonly<Record<RecordPage['kind'], (id: string, day: Day) => string>> = {
  case: (id) => `/cases/${id}`,
  event: (id) => `/events/${id}`,
  consultation: (id) => `/consultations/${id}`,
  shift: (id) => `/shifts/${id}`,
  // A line stands in its book, on its day.
  register: (code, day) => `/registers/${encodeURIComponent(code)}?from=${day}&to=${day}`,
};

/** The page on which a record is read. */
export function pathOfRecord({ kind, id }: RecordPage, day: Day): string {
  return paths[kind](id, day);
}
