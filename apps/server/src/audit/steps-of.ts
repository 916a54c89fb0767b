import type { ActContext } from '../http/act-context.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { namesOfActors } from './names-of-actors.ts';

/** One step of a thing's way, as its readers see it. */
export interface StepTaken {
  readonly at: string;
  readonly act: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  /** The name of whoever took it. */
  readonly by: string;
}

/** What was done to a thing (`edition:12`), the oldest first. */
export async function stepsOf(context: ActContext, thing: string): Promise<StepTaken[]> {
  const steps = await context.em.find(AuditEntry, { thing }, { orderBy: { id: 'asc' } });
  const names = await namesOfActors(
    context,
    steps.map((one) => one.actor),
  );
  return steps.map((one) => ({
    at: one.at.toISOString(),
    act: one.act,
    from: one.fromState ?? null,
    to: one.toState ?? null,
    reason: one.reason ?? null,
    by: names.get(one.actor) ?? '系统',
  }));
}
