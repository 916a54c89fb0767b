import type { OwnQuestion } from '../ask/ask-form';

/** A question with everything asked on about it, in the order in which it was asked; empty when it is not among them. */
export function threadOf(questions: readonly OwnQuestion[], id: string): OwnQuestion[] {
  const asked = questions.find((one) => one.id === id);
  if (!asked) return [];
  const first = asked.thread ?? asked.id;
  // They come newest first; of two of one day the later one stands before.
  return questions.reduce<OwnQuestion[]>(
    (thread, one) => (one.id === first || one.thread === first ? [one, ...thread] : thread),
    [],
  );
}
