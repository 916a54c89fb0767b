import type { OutreachEventState } from '@linfa/domain';

/** Events that anybody may see; what is called off after it was shown is said to be, and not left out. */
export const publicEventStates: readonly OutreachEventState[] = ['published', 'held', 'cancelled'];

export function isPublic(state: string): boolean {
  return publicEventStates.some((one) => one === state);
}
