import type { Answer } from '@linfa/contract';
import { consentKinds, versionInForce, type ConsentKind } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { ConsentText } from './consent-text.entity.ts';
import { presentText } from './present-text.ts';

/** The text of each kind in force today, for anybody. */
export async function listTexts({ em, today }: ActContext): Promise<Answer<'consents', 'listTexts'>> {
  const texts = await em.find(ConsentText, { validFrom: { $lte: today } });
  return {
    items: (Object.keys(consentKinds) as ConsentKind[]).flatMap((kind) => {
      const text = versionInForce(
        texts.filter((one) => one.kind === kind),
        today,
      );
      return text ? [presentText(text)] : [];
    }),
  };
}
