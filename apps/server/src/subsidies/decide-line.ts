import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { applySubsidyAct, RuleError, type SubsidyAct, type SubsidyState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { Person } from '../people/person.entity.ts';
import { lineOf } from './lines-of.ts';
import { presentLine, type PresentedLine } from './present-lines.ts';
import { subsidyDeciders } from './subsidies.policy.ts';
import { SubsidyDecision } from './subsidy-decision.entity.ts';

type Asked = Received<'subsidies', 'confirmLine'>;

/** Confirms a line at the amount of its own day. @throws RuleError `no-rate`, `wrong-state`, `not-found` for what is not paid for */
export function confirmLine(context: ActContext, input: Asked): Promise<PresentedLine> {
  return decide(context, input, 'confirm', '');
}

/** Refuses to pay for it. @throws RuleError `wrong-state`, `not-found` for what is not paid for */
export function rejectLine(context: ActContext, input: Received<'subsidies', 'rejectLine'>): Promise<PresentedLine> {
  return decide(context, input, 'reject', input.reason);
}

async function decide(context: ActContext, input: Asked, act: SubsidyAct, reason: string): Promise<PresentedLine> {
  const { em, keyring, today } = context;
  const actor = actorOf(context);
  const recordId = keyring.ids.open(input.of, input.record);
  const known = await em.findOne(
    SubsidyDecision,
    { source: input.of, recordId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const line = await lineOf(em, input.of, recordId);
  if (!line || !reaches(actor, subsidyDeciders, line.place)) throw new RuleError('not-found');
  const before = (known?.state ?? 'open') as SubsidyState;
  const state = applySubsidyAct(before, act);
  if (act === 'confirm' && line.amount === null) throw new RuleError('no-rate', { day: line.day });
  const decided = {
    state,
    kind: line.kind,
    payee: line.payee,
    amount: line.amount ?? 0,
    decidedBy: em.getReference(Person, actor.personId),
    decidedOn: today,
    reasonCipher: reason === '' ? null : keyring.seal(reason),
  };
  const decision = known
    ? em.assign(known, decided)
    : em.create(SubsidyDecision, {
        ...decided,
        source: input.of,
        recordId,
        unit: line.unit,
        place: line.place,
        originSet: null,
        originId: null,
        provenance: 'recorded',
      });
  em.persist(decision);
  try {
    await em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new RuleError('changed-meanwhile') : error;
  }
  recordAct(context, {
    act: act === 'confirm' ? 'subsidies.confirmLine' : 'subsidies.rejectLine',
    thing: `${input.of === 'case' ? 'mediationCase' : 'shift'}:${recordId}`,
    from: before,
    to: state,
  });
  return presentLine(context, line, decision);
}
