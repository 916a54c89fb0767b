export type { Act, ActKind } from './act.ts';
export { contract, type Contract } from './contract.ts';
export type { ActName, Answer, Received, Sent, WireError } from './wire.ts';
