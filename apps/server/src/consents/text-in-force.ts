import type { EntityManager } from '@mikro-orm/core';
import { oldestThatCounts, RuleError, versionInForce, type ConsentKind, type Day } from '@linfa/domain';
import { ConsentText } from './consent-text.entity.ts';

export interface TextInForce {
  readonly text: ConsentText;
  /** Consents to this version and later ones count. */
  readonly oldest: number;
}

/** The text of a kind in force on a day; nothing where the installation has none. */
export async function textInForce(em: EntityManager, kind: ConsentKind, on: Day): Promise<TextInForce | null> {
  const texts = await em.find(ConsentText, { kind });
  const text = versionInForce(texts, on);
  const oldest = oldestThatCounts(texts, on);
  return text && oldest !== null ? { text, oldest } : null;
}

/** The text that somebody was shown, if it is the one in force. @throws RuleError `consent-text-changed`, saying which is */
export async function shownText(em: EntityManager, kind: ConsentKind, version: number, on: Day): Promise<ConsentText> {
  const found = await textInForce(em, kind, on);
  if (!found) throw new RuleError('not-found');
  if (found.text.version !== version)
    throw new RuleError(
      'consent-text-changed',
      { text: found.text.title },
      { consent: { kind, version: found.text.version } },
    );
  return found.text;
}
