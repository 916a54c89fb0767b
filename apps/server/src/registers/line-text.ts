import type { EntryColumns } from './check-entry.ts';

/** The same for lines that say the same, whatever the order of their columns. */
export function lineText({ day, category, status, subject, values, texts }: EntryColumns): string {
  const sorted = (columns: Readonly<Record<string, unknown>> | null): unknown =>
    Object.entries(columns ?? {}).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([day, category, status, subject, sorted(values), sorted(texts)]);
}
