import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { replyKinds, RuleError } from '@linfa/domain';
import { writeAmendment } from '../amendments/keep-amendment.ts';
import type { ActContext } from '../http/act-context.ts';
import { clockOf, minutesOf } from '../slots/clock.ts';
import { caseForAct } from './case-for-act.ts';
import type { SessionRecord } from './encrypted-texts.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationReply } from './mediation-reply.entity.ts';
import { MediationSession } from './mediation-session.entity.ts';
import { mediationDesk } from './mediation.policy.ts';
import { moveCase } from './move-case.ts';
import { presentCase, type PresentedCase } from './present-case.ts';
import { addSignatures } from './sign-record.ts';
import { tellParties } from './tell-parties.ts';

type Change = Received<'mediation', 'amendSession'>['change'];

/**
 * Corrects the record of a sitting, as after a party questioned it. What stood there is kept with what was said to it: a
 * signature stands for the text that was signed, and every party is asked anew.
 * @throws RuleError `wrong-state` once archived, `changed-meanwhile`, `nothing-changed`, `not-found`
 */
export async function amendSession(
  context: ActContext,
  input: Received<'mediation', 'amendSession'>,
): Promise<PresentedCase> {
  const { em, keyring } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  const session = await sessionOf(context, row, input.session);
  moveCase(context, row, 'amend-session', 'amendSession', input.reason);
  if (session.version !== input.version) throw new RuleError('changed-meanwhile');
  const was = readSitting(context, session);
  const changed = Object.entries(input.change).filter(
    ([field, value]) => value !== undefined && !isSame(was[field as keyof Change], value),
  );
  if (changed.length === 0) throw new RuleError('nothing-changed');
  writeAmendment(context, session, {
    act: 'mediation.amendSession',
    kind: 'mediationSession',
    reason: input.reason,
    before: {
      ...Object.fromEntries(changed.map(([field]) => [field, wordOf(was[field as keyof Change])])),
      replies: await takeReplies(context, session),
    },
  });
  const { time, minutes, rightsTold, withAdviser, viaPlatform, ...record } = {
    ...was,
    ...(Object.fromEntries(changed) as Change),
  };
  Object.assign(session, {
    rightsTold,
    withAdviser,
    viaPlatform,
    minutes: minutes ?? null,
    startsAt: time === undefined ? null : minutesOf(time),
    recordCipher: keyring.seal(JSON.stringify(record)),
  });
  await em.flush();
  await addSignatures(context, row, { session }, input.signed, context.today);
  await em.flush();
  await tellParties(context, row, 'mediation-recorded', { day: session.heldOn });
  return presentCase(context, row);
}

async function sessionOf({ em, keyring }: ActContext, row: MediationCase, sealed: string): Promise<MediationSession> {
  const id = keyring.ids.open('mediationSession', sealed);
  const session = await em.findOne(
    MediationSession,
    { id, case: row.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!session) throw new RuleError('not-found');
  return session;
}

/** A sitting of before records were kept here says only when it was. */
const unwritten: SessionRecord = {
  venue: '',
  present: [],
  matter: '',
  statements: '',
  principles: '',
  evidence: '',
  result: '',
};

function readSitting({ keyring }: ActContext, session: MediationSession): Change & SessionRecord {
  const { startsAt, minutes, rightsTold, withAdviser, viaPlatform, recordCipher } = session;
  const record = recordCipher ? (JSON.parse(keyring.open(recordCipher)) as SessionRecord) : unwritten;
  return {
    ...record,
    present: [...record.present],
    time: typeof startsAt === 'number' ? clockOf(startsAt) : undefined,
    minutes: minutes ?? undefined,
    rightsTold: rightsTold ?? false,
    withAdviser,
    viaPlatform,
  };
}

function isSame(left: Change[keyof Change], right: Change[keyof Change]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function wordOf(value: Change[keyof Change]): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value ?? '');
}

/** What was said to the text that goes, in words; then it may be said anew. */
async function takeReplies({ em, keyring }: ActContext, session: MediationSession): Promise<string> {
  const replies = await em.find(
    MediationReply,
    { session: session.id },
    { populate: ['party'], orderBy: { id: 'asc' } },
  );
  for (const reply of replies) em.remove(reply);
  return replies
    .map(({ party, kind, on, textCipher }) => {
      const said = `${keyring.open(party.nameCipher)} ${on} ${replyKinds[kind as keyof typeof replyKinds]}`;
      return textCipher ? `${said}：${keyring.open(textCipher)}` : said;
    })
    .join('；');
}
