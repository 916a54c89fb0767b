import { consentWays } from '@linfa/domain';

const { 'in-person': inPerson, phone, written, online } = consentWays;

/** How a party said something to the desk. */
export const sayWays = { 'in-person': inPerson, phone, written, online } as const;
