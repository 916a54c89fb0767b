import type { Role } from '@linfa/domain';

/** Those who plan, publish and call off events, and enter what was posted online. */
export const eventKeepers: readonly Role[] = ['community-clerk', 'street-officer'];
/** Those who were there and say what came of an event: a lecture's adviser as well. */
export const eventReporters: readonly Role[] = [...eventKeepers, 'adviser'];
/** Those who see events before they are published, and their numbers. */
export const eventReaders: readonly Role[] = [...eventReporters, 'justice-head', 'district-officer', 'auditor'];
