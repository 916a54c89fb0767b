import { CallRefused } from '@linfa/contract/client';

/** What a call ended with that was let through. */
const won = () => 'won';

/**
 * Makes all calls at once. How often each refusal was given and how many were let through.
 * @param ending what one that was let through counts as, for calls that may end well in several ways
 */
export async function race<T>(
  calls: readonly (() => Promise<T>)[],
  ending: (answer: T) => string = won,
): Promise<Readonly<Record<string, number>>> {
  const ends = await Promise.all(
    calls.map((call) =>
      call().then(ending, (error: unknown) => (error instanceof CallRefused ? error.code : String(error))),
    ),
  );
  const counts: Record<string, number> = {};
  for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
  return counts;
}
