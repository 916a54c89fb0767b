import type { MediationStep } from './mediation-step.entity.ts';

/** Whether anybody registered how an agreement was performed: a case says `none` from the day its agreement takes effect. */
export function performanceRegistered(steps: readonly MediationStep[]): boolean {
  return steps.some(({ act }) => act === 'recordPerformance');
}
