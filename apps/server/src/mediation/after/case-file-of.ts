import {
  beijingDay,
  caseOutcomes,
  consentWays,
  endingGrounds,
  partySexes,
  performances,
  retentions,
  satisfactions,
  type AgreementForm,
  type CaseOutcome,
  type CaseSource,
  type CommitteeKind,
  type ConfirmationState,
  type DisputeType,
  type MediationPaper as PaperCode,
  type Performance,
} from '@linfa/domain';
import type { CaseFile } from '@linfa/report';
import type { Keyring } from '../../crypto/keyring.ts';
import type { Person } from '../../people/person.entity.ts';
import { clockOf } from '../../slots/clock.ts';
import type { AgreementText, PartyAgent, PartyDetails, SessionRecord } from '../encrypted-texts.ts';
import type { CaseRows } from './case-rows.ts';
import type { FollowUpNote } from './follow-up-note.ts';

/** What a case's papers are filled from: every encrypted field of the case opened. */
export function caseFileOf(keyring: Keyring, rows: CaseRows): CaseFile {
  const { row } = rows;
  return {
    committee: {
      name: row.committee?.name ?? `${row.unit.name}人民调解委员会`,
      kind: row.committeeKind as CommitteeKind,
    },
    fileNumber: row.fileNumber ?? null,
    disputeType: row.disputeType as DisputeType,
    source: row.source as CaseSource,
    requestedOn: row.requestedOn ?? null,
    acceptedOn: row.acceptedOn ?? null,
    concludedOn: row.concludedOn ?? null,
    outcome: row.outcome as CaseOutcome,
    registrar: nameOf(keyring, row.acceptedBy),
    mediators: mediatorsOf(keyring, rows, null),
    facts: textOf(keyring, row.factsCipher),
    requests: (jsonOf(keyring, row.claimsCipher) as string[] | null) ?? [],
    ...partiesOf(keyring, rows),
    ...sessionsOf(keyring, rows),
    inquiries: [],
    agreement: agreementOf(keyring, rows),
    ending: endingOf(keyring, rows),
    ...afterOf(keyring, rows),
    received: rows.filed
      .filter((one) => one.keeping !== 'seen')
      .map((one) => ({
        paper: one.paper as PaperCode,
        title: textOf(keyring, one.titleCipher) ?? ofParty(keyring, one),
        pages: one.pages ?? null,
        receivedOn: one.on,
      })),
    archive: {
      archivedOn: row.archivedOn ?? null,
      archivedBy: nameOf(keyring, rows.archiving?.by),
      volumeNumber: row.volume ? `${row.volume.year}年第${row.volume.number}卷第${row.volumeOrder}件` : null,
      retention: row.volume ? retentions[row.volume.retention as keyof typeof retentions] : null,
    },
  };
}

function textOf(keyring: Keyring, cipher: string | null | undefined): string | null {
  return cipher ? keyring.open(cipher) : null;
}

/** What was encrypted as one JSON text by an act of this area. */
function jsonOf(keyring: Keyring, cipher: string | null | undefined): unknown {
  return cipher ? JSON.parse(keyring.open(cipher)) : null;
}

function nameOf(keyring: Keyring, person: Person | null | undefined): string | null {
  return person ? keyring.open(person.nameCipher) : null;
}

function ofParty(keyring: Keyring, { paper, party }: CaseRows['filed'][number]): string | null {
  return paper === 'identity' && party ? `${keyring.open(party.nameCipher)}的身份证明` : null;
}

/** The mediators of the case, or those who were on it on a day. */
function mediatorsOf(keyring: Keyring, { assignments }: CaseRows, day: string | null): string[] {
  const on = assignments.filter((one) => day === null || (one.from <= day && (!one.to || one.to > day)));
  return [...new Set(on.flatMap((one) => nameOf(keyring, one.mediator) ?? []))];
}

function partiesOf(keyring: Keyring, { parties }: CaseRows): Pick<CaseFile, 'parties' | 'consents'> {
  return {
    parties: parties.map((party) => {
      const details = jsonOf(keyring, party.detailsCipher) as PartyDetails | null;
      const agent = jsonOf(keyring, party.agentCipher) as PartyAgent | null;
      return {
        side: party.side === 'respondent' ? 'respondent' : 'applicant',
        name: keyring.open(party.nameCipher),
        sex: details?.sex ? partySexes[details.sex as keyof typeof partySexes] : null,
        ethnicity: details?.ethnicity ?? null,
        age: details?.age ?? null,
        occupation: details?.occupation ?? null,
        contact: details?.phone ?? null,
        address: details?.address ?? null,
        agent: agent && {
          name: agent.name,
          contact: agent.phone ?? null,
          relation: agent.relation,
          powers: agent.authority,
        },
      };
    }),
    consents: parties.map((party) => ({
      party: keyring.open(party.nameCipher),
      consented: party.consent === 'agreed' ? true : party.consent === 'refused' ? false : null,
      on: party.consentAt ? beijingDay(party.consentAt) : null,
    })),
  };
}

function sessionsOf(keyring: Keyring, rows: CaseRows): Pick<CaseFile, 'sessions' | 'rightsToldOn'> {
  return {
    rightsToldOn: rows.sessions.find((one) => one.rightsTold)?.heldOn ?? null,
    sessions: rows.sessions.map((session) => {
      const record = jsonOf(keyring, session.recordCipher) as SessionRecord | null;
      const { startsAt, minutes } = session;
      const ends = startsAt !== null && startsAt !== undefined && minutes ? startsAt + minutes : null;
      return {
        heldOn: session.heldOn,
        startsAt: startsAt === null || startsAt === undefined ? null : clockOf(startsAt),
        endsAt: ends !== null && ends < 1440 ? clockOf(ends) : null,
        place: record?.venue ?? null,
        matter: record?.matter ?? null,
        present: record?.present ?? [],
        mediators: mediatorsOf(keyring, rows, session.heldOn),
        recorder: nameOf(keyring, session.recordedBy),
        rightsTold: session.rightsTold ?? false,
        statements: record?.statements ?? null,
        principles: record?.principles ?? null,
        evidence: record?.evidence ?? null,
        result: record?.result ?? null,
      };
    }),
  };
}

function agreementOf(keyring: Keyring, { agreement }: CaseRows): CaseFile['agreement'] {
  if (!agreement) return null;
  const text = jsonOf(keyring, agreement.textCipher) as AgreementText | null;
  return {
    form: agreement.form as AgreementForm,
    facts: text?.facts ?? null,
    terms: text?.terms ?? [],
    manner: text?.performHow ?? null,
    place: text?.performWhere ?? null,
    deadline: agreement.performBy ?? null,
    reachedOn: agreement.reachedOn,
    effectiveOn: agreement.effectiveOn ?? null,
    amount: agreement.amount > 0 ? agreement.amount : null,
  };
}

function endingOf(keyring: Keyring, { row }: CaseRows): CaseFile['ending'] {
  if (row.outcome === 'pending' || row.outcome === 'agreed') return null;
  return {
    ground: row.endingGround
      ? endingGrounds[row.endingGround as keyof typeof endingGrounds]
      : caseOutcomes[row.outcome as CaseOutcome],
    reason: textOf(keyring, row.endingCipher),
    otherWays: null,
  };
}

function afterOf(
  keyring: Keyring,
  { row, application, performances: found, followUps }: CaseRows,
): Pick<CaseFile, 'performances' | 'confirmation' | 'followUps'> {
  return {
    performances: found.map((one) => ({
      performance: one.performance as Performance,
      on: one.on,
      note: textOf(keyring, one.noteCipher),
    })),
    confirmation: application && {
      state: row.confirmation as ConfirmationState,
      court: application.court,
      appliedOn: application.appliedOn,
      decidedOn: application.decidedOn ?? null,
      documentNumber: application.documentNumber ?? null,
    },
    followUps: followUps.map((one) => {
      const said = jsonOf(keyring, one.noteCipher) as FollowUpNote | null;
      const satisfied = one.satisfaction ? satisfactions[one.satisfaction as keyof typeof satisfactions] : null;
      return {
        party: keyring.open(one.party.nameCipher),
        reason: said?.reason ?? null,
        performance: one.performance ? performances[one.performance as Performance] : null,
        satisfaction: joined(satisfied, said?.note ?? null),
        visitor: nameOf(keyring, one.visitor),
        visitedOn: one.on,
        way: consentWays[one.way as keyof typeof consentWays],
      };
    }),
  };
}

function joined(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join('。');
}
