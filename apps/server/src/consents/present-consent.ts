import type { Answer } from '@linfa/contract';
import { oldestThatCounts, type ConsentKind, type consentMedia } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { ConsentText } from './consent-text.entity.ts';
import type { Consent } from './consent.entity.ts';

export type PresentedConsent = Answer<'consents', 'give'>;

export async function presentConsent(context: ActContext, consent: Consent): Promise<PresentedConsent> {
  return (await presentConsents(context, [consent]))[0] as PresentedConsent;
}

/** Consents with their texts loaded, as whoever gave them sees them. */
export async function presentConsents(
  { em, keyring, today }: ActContext,
  consents: readonly Consent[],
): Promise<PresentedConsent[]> {
  const texts = await em.find(ConsentText, {});
  const oldest = (kind: string): number =>
    oldestThatCounts(
      texts.filter((one) => one.kind === kind),
      today,
    ) ?? Infinity;
  return consents.map((consent) => {
    const open = !consent.withdrawnAt;
    return {
      id: keyring.ids.seal('consent', consent.id),
      kind: consent.text.kind as ConsentKind,
      version: consent.text.version,
      title: consent.text.title,
      givenAt: consent.givenAt.toISOString(),
      medium: consent.medium as keyof typeof consentMedia,
      minor: consent.minorNameCipher ? keyring.open(consent.minorNameCipher) : null,
      withdrawnAt: consent.withdrawnAt?.toISOString() ?? null,
      current: open && consent.text.version >= oldest(consent.text.kind),
      may: open ? ['withdraw'] : [],
    };
  });
}
