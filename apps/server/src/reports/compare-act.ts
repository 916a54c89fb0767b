import type { Answer, Received } from '@linfa/contract';
import type { ReportKind } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import { compareEdition } from './compare-edition.ts';
import { editionForReading } from './edition-for.ts';

/** Each figure that is no longer as it was signed, with its records. @throws RuleError `edition-not-signed` */
export async function compareAct(
  context: ActContext,
  input: Received<'reports', 'compare'>,
): Promise<Answer<'reports', 'compare'>> {
  const { em, keyring, today } = context;
  const edition = await editionForReading(context, input.edition);
  const { intact, differences } = await compareEdition(
    em,
    edition.unit,
    edition.year,
    edition.kind as ReportKind,
    today,
  );
  return {
    intact,
    differences: differences.map(({ kind, key, name, sentence, signed, now, records }) => ({
      kind,
      key,
      name,
      signed,
      now,
      // The rows' own numbers can be walked; outside, records go by their sealed ids.
      sentence: sentence.replaceAll(/（编号[^）]*）/g, ''),
      records: records.map((one) => ({
        set: one.recordSet,
        record: keyring.ids.seal(one.recordSet, one.recordId),
        change: one.change,
      })),
    })),
  };
}
