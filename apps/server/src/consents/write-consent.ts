import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { RuleError, type consentMedia, type guardianRelations } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Person } from '../people/person.entity.ts';
import { activeConsentKey } from './active-consent-key.ts';
import type { ConsentText } from './consent-text.entity.ts';
import { Consent } from './consent.entity.ts';
import { minorKeyOf } from './minor-key.ts';

export interface NewConsent {
  readonly act: string;
  readonly personId: number;
  readonly text: ConsentText;
  readonly at: Date;
  readonly medium: keyof typeof consentMedia;
  readonly minor?: {
    readonly name: string;
    readonly guardian: string;
    readonly relation: keyof typeof guardianRelations;
  };
  /** Of a paper. */
  readonly recordedBy?: number;
  readonly unit?: OrgUnit;
}

/** Writes it down once: who agrees to the same again gets what stands there. @throws RuleError `changed-meanwhile` for two at once */
export async function writeConsent(context: ActContext, made: NewConsent): Promise<Consent> {
  const { em, keyring } = context;
  const minorKey = made.minor ? minorKeyOf(keyring, made.personId, made.minor.name) : null;
  const activeKey = activeConsentKey(keyring, made.personId, made.text.id, minorKey);
  const known = await em.findOne(Consent, { activeKey }, { populate: ['text'] });
  if (known) return known;
  const consent = em.create(Consent, {
    person: em.getReference(Person, made.personId),
    text: made.text,
    givenAt: made.at,
    withdrawnAt: null,
    medium: made.medium,
    minorNameCipher: made.minor ? keyring.seal(made.minor.name) : null,
    minorKey,
    guardianNameCipher: made.minor ? keyring.seal(made.minor.guardian) : null,
    relation: made.minor?.relation ?? null,
    recordedBy: made.recordedBy === undefined ? null : em.getReference(Person, made.recordedBy),
    unit: made.unit ?? null,
    activeKey,
  });
  em.persist(consent);
  try {
    await em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new RuleError('changed-meanwhile') : error;
  }
  recordAct(context, {
    act: made.act,
    thing: `consent:${consent.id}`,
    to: made.text.kind,
    reason: `第${made.text.version}版`,
  });
  return consent;
}
