import type { OutreachEventState } from '@linfa/domain';

/** Events that anybody may see; what is called off is said to be, and not left out. */
export const publicEventStates: readonly OutreachEventState[] = ['published', 'held', 'cancelled'];
