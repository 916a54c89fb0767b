import { audit } from './areas/audit.ts';

/** Everything that goes over the wire: areas of acts, each with what goes in and what comes out. */
export const contract = { audit } as const;

export type Contract = typeof contract;
