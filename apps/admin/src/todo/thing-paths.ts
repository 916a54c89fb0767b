import type { TodoThing } from '@linfa/domain';

const paths: Readonly<Record<TodoThing, (id: string) => string>> = {
  'mediation-request': (id) => `/mediation-requests/${id}`,
  case: (id) => `/cases/${id}`,
  question: (id) => `/questions/${id}`,
  shift: (id) => `/shifts/${id}`,
  offer: () => '/swaps',
  event: (id) => `/events/${id}`,
  complaint: (id) => `/complaints/${id}`,
  correction: (id) => `/correction-requests/${id}`,
  notice: () => '/calls',
  flag: (id) => `/content-flags/${id}`,
  sheet: (id) => `/asked-figures/${id}`,
  edition: (id) => `/reports/${id}`,
  'return-filing': (id) => `/mediation-return/${id}`,
  // Of a unit only its report is awaited, which nobody has begun.
  unit: () => '/reports/new',
};

/** The page on which a thing that waits is done. */
export function pathOfThing(thing: { readonly kind: TodoThing; readonly id: string }): string {
  return paths[thing.kind](thing.id);
}
