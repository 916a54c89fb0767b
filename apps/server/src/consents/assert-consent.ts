import { RuleError, type ConsentKind } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Consent } from './consent.entity.ts';
import { minorKeyOf } from './minor-key.ts';
import { textInForce } from './text-in-force.ts';

export interface ConsentOf {
  /** Whose; who is signed in unless said. */
  readonly personId?: number;
  /** The minor by name, for a guardian's consent. */
  readonly minor?: string;
}

/**
 * Refuses to collect what nobody agreed to. Set-up loads a text of every kind; where an installation has taken to
 * collecting without one there is nothing to show and nothing to agree to, and the act goes on.
 * @throws RuleError `consent-needed`, with the kind and version of the text to show
 */
export async function assertConsent(
  context: Pick<ActContext, 'em' | 'keyring' | 'actor' | 'today'>,
  kind: ConsentKind,
  { personId = actorOf(context).personId, minor }: ConsentOf = {},
): Promise<void> {
  const { em, keyring, today } = context;
  const inForce = await textInForce(em, kind, today);
  if (!inForce) return;
  const given = await em.count(Consent, {
    person: personId,
    withdrawnAt: null,
    text: { kind, version: { $gte: inForce.oldest } },
    minorKey: minor === undefined ? null : minorKeyOf(keyring, personId, minor),
  });
  if (given === 0)
    throw new RuleError(
      'consent-needed',
      { text: inForce.text.title },
      { consent: { kind, version: inForce.text.version } },
    );
}
