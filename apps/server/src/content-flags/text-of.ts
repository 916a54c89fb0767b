import type { EntityManager } from '@mikro-orm/core';
import type { CheckedText } from '@linfa/domain';
import { Booking } from '../bookings/booking.entity.ts';
import { WrittenQuestion } from '../consultations/written-question.entity.ts';
import type { Keyring } from '../crypto/keyring.ts';
import { Rating } from '../feedback/rating.entity.ts';
import type { FollowUpNote } from '../mediation/after/follow-up-note.ts';
import { MediationFollowUp } from '../mediation/mediation-follow-up.entity.ts';
import { MediationReply } from '../mediation/mediation-reply.entity.ts';
import { MediationRequest } from '../mediation/mediation-request.entity.ts';

type Read = (em: EntityManager, keyring: Keyring, id: number) => Promise<string | null>;

const readers: Readonly<Record<CheckedText, Read>> = {
  async 'booking-note'(em, keyring, id) {
    return opened(keyring, (await em.findOne(Booking, { id }))?.noteCipher);
  },
  async question(em, keyring, id) {
    return opened(keyring, (await em.findOne(WrittenQuestion, { id }))?.textCipher);
  },
  async 'mediation-request'(em, keyring, id) {
    const row = await em.findOne(MediationRequest, { id });
    if (!row) return null;
    const claims = JSON.parse(keyring.open(row.claimsCipher)) as string[];
    return [keyring.open(row.factsCipher), ...claims].join('\n');
  },
  async 'mediation-reply'(em, keyring, id) {
    return opened(keyring, (await em.findOne(MediationReply, { id }))?.textCipher);
  },
  async 'mediation-follow-up'(em, keyring, id) {
    const row = await em.findOne(MediationFollowUp, { id });
    return (row && (JSON.parse(keyring.open(row.noteCipher)) as FollowUpNote).note) || null;
  },
  async rating(em, keyring, id) {
    return opened(keyring, (await em.findOne(Rating, { id }))?.remarkCipher);
  },
};

/** The text as it stands now; null when it is no more. */
export function textOf(em: EntityManager, keyring: Keyring, kind: CheckedText, id: number): Promise<string | null> {
  return readers[kind](em, keyring, id);
}

function opened(keyring: Keyring, cipher: string | null | undefined): string | null {
  // What was erased is an empty text.
  return (cipher && keyring.open(cipher)) || null;
}
