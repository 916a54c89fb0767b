import type { Role } from '@linfa/domain';

/** Those who enter bookings for residents who come or call, and move or cancel them. */
export const bookingDesk: readonly Role[] = ['community-clerk', 'street-officer'];
/** Those who receive residents: they see the names, cancel, and say who came. */
export const bookingStaff: readonly Role[] = ['adviser', 'community-clerk', 'street-officer'];
/** Those who may see that bookings exist, without names or notes. */
export const bookingReaders: readonly Role[] = [...bookingStaff, 'justice-head', 'district-officer', 'auditor'];
