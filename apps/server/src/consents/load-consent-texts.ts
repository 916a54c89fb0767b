import type { EntityManager } from '@mikro-orm/core';
import type { ConsentKind } from '@linfa/domain';
import { ConsentText } from './consent-text.entity.ts';

/** A text as it ships: the first version of its kind. */
export interface ShippedText {
  readonly kind: ConsentKind;
  readonly validFrom: string;
  readonly title: string;
  readonly asked: string;
  readonly why: string;
  readonly kept: string;
  readonly text: readonly string[];
}

/** The shipped texts as version 1 of each kind. */
export async function loadConsentTexts(em: EntityManager, texts: readonly ShippedText[]): Promise<void> {
  await em.insertMany(
    ConsentText,
    texts.map(({ text, ...shipped }) => ({ ...shipped, version: 1, asksAgain: true, body: text.join('\n') })),
  );
}
