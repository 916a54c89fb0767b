import { newKey } from '@linfa/contract/client';
import type { SentBy } from '@linfa/contract';
import type { referralTargets } from '@linfa/domain';
import { linePrefix } from '../../session/kept-offline';
import type { Dispute } from '../log/dispute-form';
import type { Box } from './box';
import { tellOfEntries } from './entry-news';

export type NewLine = SentBy<'consultations.logMany'>['lines'][number];

/** What one visit came to: finished, and not known to be with the server. */
export interface Entry {
  readonly id: string;
  /** In the order in which they were finished, whatever the phone's clock does. */
  readonly order: number;
  readonly community: { readonly code: string; readonly name: string };
  readonly lines: readonly NewLine[];
  /** Kept with it until its outcome is known: sent twice it is done once. */
  readonly key: string;
  /** Where the matter is sent on to, of a single line; goes out after it. */
  readonly referral: { readonly target: keyof typeof referralTargets; readonly key: string } | null;
  /** What mediation is asked for, of a single line; goes out after it. */
  readonly mediation?: { readonly dispute: Dispute; readonly key: string };
  /** The consultation that the server made of it, when only the sending on is left. */
  readonly logged: string | null;
  /** Why the server did not take it; waits for the person to mend it or throw it away. */
  readonly refused: string | null;
}

export type Finished = Pick<Entry, 'community' | 'lines'> & {
  readonly target: keyof typeof referralTargets | null;
  readonly dispute: Dispute | null;
};

/** All that waits, in order. */
export function entriesOf(box: Box): Entry[] {
  return box
    .names(linePrefix)
    .flatMap((name) => (box.read(name) as Entry | undefined) ?? [])
    .sort((one, other) => one.order - other.order);
}

export function entryOf(box: Box, id: string): Entry | undefined {
  return box.read(linePrefix + id) as Entry | undefined;
}

/** Keeps what was finished; in the place of what was refused, where it is that one mended. */
export function keepEntry(box: Box, { community, lines, target, dispute }: Finished, mended?: Entry): void {
  const order = mended?.order ?? Math.max(0, ...entriesOf(box).map((one) => one.order)) + 1;
  const entry: Entry = {
    id: mended?.id ?? newKey(),
    order,
    community,
    lines,
    key: newKey(),
    referral: target === null ? null : { target, key: newKey() },
    ...(dispute !== null && { mediation: { dispute, key: newKey() } }),
    logged: null,
    refused: null,
  };
  putEntry(box, entry);
}

/** The service is logged, what mediation refused is mended: only that goes out, as something new. */
export function askMediationAnew(box: Box, entry: Entry, dispute: Dispute): void {
  putEntry(box, { ...entry, mediation: { dispute, key: newKey() }, refused: null });
}

export function putEntry(box: Box, entry: Entry): void {
  box.write(linePrefix + entry.id, entry);
  tellOfEntries();
}

/** After the server acknowledged it, or the person confirmed to throw it away. */
export function dropEntry(box: Box, id: string): void {
  box.remove(linePrefix + id);
  tellOfEntries();
}
