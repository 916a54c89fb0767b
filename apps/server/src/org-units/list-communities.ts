import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { placeStep } from '@linfa/figures';
import { join, query, textOrNull, type Row, type Sql } from '../database/sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { unitByCode } from './unit-in-reach.ts';

type Communities = Answer<'orgUnits', 'listCommunities'>;

/** The communities and villages there are, street by street: for residents to choose from, before signing in. @throws RuleError `unknown-unit` */
export async function listCommunities(
  context: ActContext,
  input: Received<'orgUnits', 'listCommunities'>,
): Promise<Communities> {
  const { em, keyring } = context;
  const within = input.street === undefined ? '' : (await unitByCode(context, input.street)).place;
  const last = input.after === undefined ? null : await em.findOne(OrgUnit, keyring.ids.open('org-unit', input.after));
  if (input.after !== undefined && !last) throw new RuleError('not-found');
  const conditions: Sql[] = [
    { text: "u.kind in ('community', 'village') and u.valid_to is null", values: [] },
    { text: 'u.place >= ? and u.place < ?', values: [within, `${within}~`] },
    ...(last ? [{ text: 'u.place > ?', values: [last.place] }] : []),
    ...(input.search === undefined ? [] : [{ text: 'instr(u.name, ?) > 0', values: [input.search] }]),
  ];
  const where = join(conditions, ' and ');
  const rows = await query(em, {
    text: `select u.id as id, u.code as code, u.name as name, u.kind as kind, s.code as street_code, s.name as street_name
      from org_unit u left join org_unit s on s.place = substr(u.place, 1, length(u.place) - ${placeStep}) and length(s.place) > 0
      where ${where.text} order by u.place limit ?`,
    values: [...where.values, input.limit + 1],
  });
  const items = rows.slice(0, input.limit);
  const end = items.at(-1);
  return {
    items: items.map((row) => ({
      code: String(row['code']),
      name: String(row['name']),
      kind: String(row['kind']) as Communities['items'][number]['kind'],
      street: streetOf(row),
    })),
    next: rows.length > input.limit && end ? keyring.ids.seal('org-unit', Number(end['id'])) : null,
  };
}

function streetOf(row: Row): Communities['items'][number]['street'] {
  const [code, name] = [textOrNull(row['street_code']), textOrNull(row['street_name'])];
  return code === null || name === null ? null : { code, name };
}
