import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { digestOf } from '@linfa/report';
import { stepsOf } from '../audit/steps-of.ts';
import type { ActContext } from '../http/act-context.ts';
import { filingForReading } from './filing-for.ts';
import { presentFiling } from './present-filing.ts';
import type { ReturnFiling } from './return-filing.entity.ts';
import { unitReturn } from './unit-return.ts';

type Opened = Answer<'returns', 'open'>;

/** A return as it was sent, what the records say of the same period now, and how it came this far. @throws RuleError `not-found` */
export async function openFiling(context: ActContext, input: Received<'returns', 'open'>): Promise<Opened> {
  const filing = await filingForReading(context, input.filing);
  return {
    filing: presentFiling(context, filing),
    document: filing.document as Opened['document'],
    intact: (await digestOf(filing.document)) === filing.digest,
    ...(await compare(context, filing)),
    steps: await stepsOf(context, `return-filing:${filing.id}`),
  };
}

/** Each figure that the records no longer give as it was sent. */
async function compare(
  { em, today }: ActContext,
  { unit, periodFrom, periodTo, document }: ReturnFiling,
): Promise<Pick<Opened, 'differences' | 'notComparable'>> {
  try {
    const now = await unitReturn(em, unit, { from: periodFrom, to: periodTo }, today);
    const texts = new Map(now.figures.map((one) => [one.key, one.text]));
    const differences = document.figures.flatMap(({ key, name, text: filed }) => {
      const text = texts.get(key) ?? '—';
      return text === filed ? [] : [{ key, name, filed, now: text }];
    });
    return { differences, notComparable: null };
  } catch (refusal) {
    // The unit may be gone, or a split may no longer add up: what was sent is shown all the same.
    if (refusal instanceof RuleError) return { differences: [], notComparable: refusal.message };
    throw refusal;
  }
}
