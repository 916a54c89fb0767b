import type { Answer } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { assertFreshSignIn } from './assert-fresh-sign-in.ts';
import { dataRules } from './data-rules.ts';
import { dataSubject } from './data-subject.ts';
import { readField } from './read-field.ts';
import { wordField } from './word-field.ts';

/** Everything that is held about the person, opened and named in Chinese. @throws RuleError `sign-in-again` */
export async function exportData(context: ActContext): Promise<Answer<'myData', 'export'>> {
  const { em, keyring, now } = context;
  await assertFreshSignIn(context);
  const { personId } = actorOf(context);
  const subject = await dataSubject(context, personId);
  const sections: Answer<'myData', 'export'>['sections'] = [];
  for (const { entity, title, rowsOf, columns, also = {} } of dataRules) {
    const rows = rowsOf ? await rowsOf(em, subject) : [];
    if (rows.length === 0) continue;
    const own = Object.entries(columns).flatMap(([field, rule]) =>
      rule.export === null ? [] : [[field, rule.export] as const],
    );
    const named = [...Object.entries(also), ...own];
    if (named.length === 0) continue;
    const { tableName, className } = em.getMetadata().get(entity);
    sections.push({
      table: tableName,
      title,
      rows: rows.map((row) =>
        named.map(([field, name]) => {
          const value = readField(keyring, row, field);
          return { field, name, value, words: wordField(keyring, className, field, value) };
        }),
      ),
    });
  }
  recordAct(context, { act: 'myData.export', thing: `person:${personId}`, reason: `${sections.length}类` });
  return { generatedAt: now.toISOString(), sections };
}
