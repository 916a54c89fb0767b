import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { openDatabase } from '../database/open-database.ts';
import { prepareStreet } from './measure/prepare-units.ts';
import { benchOutline } from './measure/bench-outline.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import { tally, tallySql } from '../figures/tally.ts';
import { recordTable } from '../figures/record-table.ts';
import { boundFigures } from '@linfa/report';
import { cellKey, questionsOf } from '@linfa/figures';
import { controlStatements } from './control/index.ts';
import { fillIn } from './control/control-statement.ts';
const [url, code, only] = process.argv.slice(2);
const orm = await openDatabase({ url: url! });
await prepareStreet(orm);
const em = orm.em.fork();
const unit = await findUnit(em, code!);
const scopes = await unitScopes(em, unit);
const { dictionary } = await dictionaryFor(em, unit, { from: '2024-01-01', to: '2024-12-31' });
const bound = boundFigures(benchOutline, dictionary, 2024);
const cells = questionsOf(bound, dictionary).cells;
const c = await createConnection({ uri: url!, dateStrings: true });
const hand = new Map<string, number>();
for (const st of controlStatements) {
  if (only && st.set !== only) continue;
  const mine = cells.filter((one) => one.set === st.set).map((cell) => ({ cell, scope: scopes.of(cell.period) }));
  const f = fillIn(st, { year: 2024, place: unit.place });
  const times: number[][] = [[], []];
  for (let i = 0; i < 4; i++) {
    let t = performance.now();
    const [rows] = await c.query<RowDataPacket[]>(f.text, f.values);
    times[0]!.push(performance.now() - t);
    t = performance.now();
    const got = await tally(em, mine);
    times[1]!.push(performance.now() - t);
    if (i === 0) {
      for (const [k, v] of Object.entries(rows[0]!)) hand.set(k, Number(v ?? 0));
      let seen = new Set<string>();
      for (const b of bound) for (const [i2, cell] of questionsOf([b], dictionary).cells.entries()) {
        if (cell.set !== st.set) continue;
        const h = hand.get(i2 === 0 ? b.key : `${b.key}#${i2}`);
        const o = got.get(cellKey(cell));
        if (h !== undefined) { seen.add(cellKey(cell)); if (h !== o) console.log('DIFF', b.key, i2, h, o); }
      }
      if (seen.size !== mine.length) console.log('MISSING', st.set, seen.size, mine.length);
    }
  }
  const s = times.map((x) => Math.min(...x));
  console.log(st.set, s.map((x) => x.toFixed(1)).join(' / '), (s[1]! / s[0]!).toFixed(2));
  if (only) { const x = tallySql(recordTable(em, st.set), mine); console.log(x.text); const [e] = await c.query<RowDataPacket[]>('explain format=tree ' + x.text, x.values as string[]); console.log(e[0]!['EXPLAIN']); const [e2] = await c.query<RowDataPacket[]>('explain format=tree ' + f.text, f.values); console.log(e2[0]!['EXPLAIN']); }
}
await c.end(); await orm.close();
