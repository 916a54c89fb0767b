import type { Answer } from '@linfa/contract';
import type { ConsentKind } from '@linfa/domain';
import type { ConsentText } from './consent-text.entity.ts';

export function presentText(text: ConsentText): Answer<'consents', 'publishText'> {
  return {
    kind: text.kind as ConsentKind,
    version: text.version,
    from: text.validFrom,
    title: text.title,
    asked: text.asked,
    why: text.why,
    kept: text.kept,
    text: text.body,
  };
}
