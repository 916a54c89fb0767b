import { readXlsx, type Cell } from '@linfa/report';
import { buildXlsx } from '../../testing/build-xlsx.ts';
import type { SignedIn, TestServer } from '../../testing/start-test-server.ts';

export interface Filled {
  readonly value?: Cell;
  readonly cutOff?: Cell;
  readonly document?: Cell;
}

/** The sheet as the office gets it: headings first, then a row for each figure; texts and numbers as they stand. */
export async function downloadSheet(
  { address }: TestServer,
  who: Pick<SignedIn, 'token'>,
  office: string,
  query: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly rows: Cell[][] }> {
  const response = await fetch(
    `${address}/api/files/figure-sheets/${office}.xlsx?${new URLSearchParams(query).toString()}`,
    {
      headers: { authorization: `Bearer ${who.token}` },
    },
  );
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== 200) return { status: response.status, rows: [] };
  const rows = readXlsx(bytes).rows.map(({ cells }) =>
    Array.from({ length: 9 }, (_, index): Cell => {
      const value = cells[index]?.value;
      return value?.is === 'text' ? value.text : value?.is === 'number' ? value.number : null;
    }),
  );
  return { status: 200, rows };
}

/** The same sheet with what the office wrote into it, by the name of the item. */
export function fillSheet(
  rows: readonly (readonly Cell[])[],
  filled: Readonly<Record<string, Filled>>,
): Promise<Uint8Array> {
  const [head = [], ...body] = rows;
  return buildXlsx(
    head.map(String),
    body.map((row) => {
      const { value = null, cutOff = null, document = null } = filled[String(row[0])] ?? {};
      return [...row.slice(0, 4), value, cutOff, document, ...row.slice(7)];
    }),
  );
}
