import type { Received } from '@linfa/contract';
import { mediationPapers, paperKey, RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../../http/act-context.ts';
import { Person } from '../../people/person.entity.ts';
import { caseForAct, partyOf } from '../case-for-act.ts';
import { MediationAgreement } from '../mediation-agreement.entity.ts';
import type { MediationCase } from '../mediation-case.entity.ts';
import { MediationPaper } from '../mediation-paper.entity.ts';
import { mediationDesk } from '../mediation.policy.ts';
import { noteCaseStep } from '../note-step.ts';
import { dayBetween } from './agreement-in-effect.ts';
import { assertUnbound } from './assert-unbound.ts';
import { presentFile, type PresentedFile } from './check-file.ts';

type Input = Received<'mediation', 'recordPaper'>;

/**
 * A paper is in the file on paper. Papers that become known after archiving are added until the file is bound.
 * @throws RuleError `paper-not-of-case`, `paper-already-filed`, `day-out-of-order`, `already-bound`, `not-found`
 */
export async function recordPaper(context: ActContext, input: Input): Promise<PresentedFile> {
  const { em, keyring, now } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  assertUnbound(row);
  const party = input.party === undefined ? null : await partyOf(context, row, input.party);
  const agreement = await em.findOne(MediationAgreement, { case: row.id });
  assertFits(input, agreement);
  const isOfAgreement = input.paper === 'agreement' || input.paper === 'oral-agreement';
  const from = isOfAgreement && agreement ? agreement.reachedOn : (row.requestedOn ?? row.acceptedOn);
  const day = dayBetween(context, from ?? context.today, input.day);
  const key = keyOf(row, input, party?.id ?? null);
  if (key !== null && (await em.findOne(MediationPaper, { paperKey: key })))
    throw new RuleError('paper-already-filed', { paper: mediationPapers[input.paper] });
  em.persist(
    em.create(MediationPaper, {
      case: row,
      paper: input.paper,
      party,
      keeping: input.keeping,
      pages: input.pages ?? null,
      titleCipher: input.title === undefined ? null : keyring.seal(input.title),
      on: day,
      by: em.getReference(Person, actorOf(context).personId),
      at: now,
      paperKey: key,
    }),
  );
  noteCaseStep(context, row, { act: 'recordPaper', from: row.state, to: row.state });
  await em.flush();
  return presentFile(context, row);
}

function keyOf(row: MediationCase, { paper }: Input, party: number | null): string | null {
  const key = paperKey(paper, party === null ? null : String(party));
  return key === null ? null : `${row.id}:${key}`;
}

const ofAnAgreement: ReadonlySet<string> = new Set(['performance', 'follow-up', 'confirmation']);

function assertFits({ paper, party, keeping, pages }: Input, agreement: MediationAgreement | null): void {
  const refuse = (reason: string): never => {
    throw new RuleError('paper-not-of-case', { paper: mediationPapers[paper], reason });
  };
  if (paper === 'identity' && party === undefined) refuse('请指明是哪位当事人的');
  if (keeping === 'seen' && paper !== 'identity') refuse('只有身份证明可以只查验、不留存');
  if (keeping === 'seen' && pages !== undefined) refuse('没有留存的文书没有页数');
  if (paper === 'agreement' && agreement?.form !== 'written') refuse('案件没有书面协议');
  if (paper === 'oral-agreement' && agreement?.form !== 'oral') refuse('案件没有口头协议');
  if (ofAnAgreement.has(paper) && !agreement) refuse('案件没有协议');
}
