import type { SentBy } from '@linfa/contract';
import type { ListAct, RowOf } from '../table/list-act';
import { call } from './call';

/** All rows of a list that the server gives in pages: for choices, of which there are some hundred. */
export async function allPages<N extends ListAct>(act: N, input: SentBy<N>): Promise<RowOf<N>[]> {
  const rows: RowOf<N>[] = [];
  let after: string | null = null;
  do {
    const asked = { ...(input as object), limit: 100, ...(after !== null && { after }) } as SentBy<N>;
    const page = (await call(act, asked)) as { items: RowOf<N>[]; next: string | null };
    rows.push(...page.items);
    after = page.next;
  } while (after !== null);
  return rows;
}
