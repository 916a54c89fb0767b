import type { Box } from './box';
import type { Entry } from './entry';

/** As many as a long day has; older ones are in the month's list. */
const most = 20;
const name = 'sent';

export interface SentEntry extends Pick<Entry, 'id' | 'community' | 'lines'> {
  readonly at: number;
}

/** What was sent from this phone lately, the newest first. */
export const sentEntries = (box: Box): readonly SentEntry[] => (box.read(name) as SentEntry[] | undefined) ?? [];

export function noteSent(box: Box, { id, community, lines }: Entry): void {
  box.write(name, [{ id, community, lines, at: Date.now() }, ...sentEntries(box)].slice(0, most));
}
