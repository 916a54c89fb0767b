import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { MediationAgreement } from './mediation-agreement.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';
import { MediationSession } from './mediation-session.entity.ts';

const Schema = defineEntity({
  name: 'MediationReply',
  tableName: 'mediation_reply',
  properties: {
    id: p.integer().primary(),
    party: () => p.manyToOne(MediationParty),
    session: () => p.manyToOne(MediationSession).nullable().deleteRule('no action'),
    agreement: () => p.manyToOne(MediationAgreement).nullable().deleteRule('no action'),
    /** A key of `replyKinds` in the domain: signed on paper, confirmed, questioned. */
    kind: p.string().length(12),
    on: p.date(),
    /** What is questioned, encrypted. */
    textCipher: p.text().nullable(),
    /** Who wrote it down; the party's own account when it answered itself. */
    by: () => p.manyToOne(Person),
    at: p.datetime(),
  },
  uniques: [{ properties: ['party', 'session', 'kind'] }, { properties: ['party', 'agreement', 'kind'] }],
  checks: [{ name: 'mediation_reply_to_one', expression: '(session_id is null) <> (agreement_id is null)' }],
});

/** What a party says to a record or an agreement: that it stands, or what is wrong with it. */
export class MediationReply extends Schema.class {}
Schema.setClass(MediationReply);
