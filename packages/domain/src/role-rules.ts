import { roles, type Role } from './states/roles.ts';

/** A role that is held over a subtree of units. */
interface Held {
  readonly role: Role;
  readonly place: string;
}

const staffRoles = (Object.keys(roles) as Role[]).filter((role) => role !== 'resident');
const below: readonly Role[] = ['community-clerk', 'adviser', 'mediator', 'liaison'];

/**
 * Who appoints whom: nobody grants what lies above what they hold. Place-independent by design of the house; the offices
 * themselves are appointed on paper, and this says who enters it.
 */
const grants: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  administrator: staffRoles,
  'district-officer': ['street-officer', 'justice-head', 'signatory', ...below],
  'street-officer': below,
};

/** Those who see the records of more than one community, or who may do what. */
export const wideRoles: readonly Role[] = [
  'administrator',
  'auditor',
  'district-officer',
  'street-officer',
  'justice-head',
  'signatory',
];

/** Those who grant anything at all. */
export const grantors = Object.keys(grants) as Role[];

/** Whether somebody holding these may grant or end a role at a unit that stands at a place. */
export function mayGrant(holdings: readonly Held[], role: Role, place: string): boolean {
  return holdings.some((held) => place.startsWith(held.place) && (grants[held.role] ?? []).includes(role));
}
