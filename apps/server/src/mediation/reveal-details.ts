import type { Answer, Received } from '@linfa/contract';
import { revealReasons, RuleError, type PartySide } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { openParty } from './add-parties.ts';
import { assignmentsOf, seesCase } from './case-access.ts';
import { lockCase, partiesOf } from './case-for-act.ts';
import type { TransferDocument } from './encrypted-texts.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import type { MediationParty } from './mediation-party.entity.ts';
import { MediationSession } from './mediation-session.entity.ts';
import { MediationStep } from './mediation-step.entity.ts';
import { mediationRevealers } from './mediation.policy.ts';
import { ownPartiesIn } from './own-parties.ts';
import { agreementOf, repliesOf } from './present-agreement.ts';
import { wordStep } from './word-step.ts';

type Details = Answer<'mediation', 'revealDetails'>;
type SessionFields = Omit<Details['sessions'][number], 'id'>;

/**
 * Opens what is personal in a case, and records that it was. Staff who see the case see all of it. A party sees its own
 * details, the records and the agreement that it is to confirm and, having asked, what it asked for; never what the
 * other side told of itself. @throws RuleError `not-found`
 */
export async function revealDetails(
  context: ActContext,
  input: Received<'mediation', 'revealDetails'>,
): Promise<Details> {
  const { keyring } = context;
  const actor = actorOf(context);
  const row = await lockCase(context, input.case);
  const assignments = (await assignmentsOf(context, [row.id])).get(row.id) ?? [];
  const staff = seesCase(actor, row, mediationRevealers, assignments);
  const parties = staff ? await partiesOf(context, row) : await ownPartiesIn(context, row);
  if (!staff && parties.length === 0) throw new RuleError('not-found');
  const applies = staff || parties.some((one) => one.side === 'applicant');
  recordAct(context, {
    act: 'mediation.revealDetails',
    thing: `mediationCase:${row.id}`,
    ...(input.reason !== undefined && { reason: revealReasons[input.reason] }),
    to: staff ? 'staff' : 'party',
  });
  const open = (cipher: string | null | undefined): string => (cipher ? keyring.open(cipher) : '');
  return {
    facts: applies ? open(row.factsCipher) : '',
    claims: applies && row.claimsCipher ? (JSON.parse(open(row.claimsCipher)) as string[]) : [],
    parties: parties.map((party) => ({
      id: keyring.ids.seal('mediationParty', party.id),
      side: party.side as PartySide,
      ...openParty(context, party),
    })),
    transfer: staff && row.transferCipher ? (JSON.parse(open(row.transferCipher)) as TransferDocument) : null,
    ...(await openRecords(context, row, staff ? null : parties)),
    ending: open(row.endingCipher),
    reasons: staff ? await openReasons(context, row) : [],
  };
}

/** @param only whose questions are shown; null for everybody's */
async function openRecords(
  context: ActContext,
  row: MediationCase,
  only: readonly MediationParty[] | null,
): Promise<Pick<Details, 'sessions' | 'agreement' | 'questions'>> {
  const { em, keyring } = context;
  const sessions = await em.find(MediationSession, { case: row.id }, { orderBy: { heldOn: 'asc', id: 'asc' } });
  const agreement = await agreementOf(context, row);
  const replies = await repliesOf(context, sessions, agreement);
  return {
    sessions: sessions.flatMap((session) =>
      session.recordCipher
        ? [
            {
              id: keyring.ids.seal('mediationSession', session.id),
              ...(JSON.parse(keyring.open(session.recordCipher)) as SessionFields),
            },
          ]
        : [],
    ),
    agreement: agreement && (JSON.parse(keyring.open(agreement.textCipher)) as Details['agreement']),
    questions: replies.flatMap(({ party, session, textCipher }) =>
      textCipher && (!only || only.some((one) => one.id === party.id))
        ? [
            {
              party: keyring.ids.seal('mediationParty', party.id),
              session: session ? keyring.ids.seal('mediationSession', session.id) : null,
              text: keyring.open(textCipher),
            },
          ]
        : [],
    ),
  };
}

async function openReasons({ em, keyring }: ActContext, row: MediationCase): Promise<Details['reasons']> {
  const steps = await em.find(MediationStep, { case: row.id }, { orderBy: { id: 'asc' } });
  return steps.flatMap(({ act, reasonCipher }) =>
    reasonCipher ? [{ act: wordStep(act), reason: keyring.open(reasonCipher) }] : [],
  );
}
