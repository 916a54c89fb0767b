export type { Act, ActKind } from './act.ts';
export { areaTitles } from './area-titles.ts';
export { contract, type Contract } from './contract.ts';
export type { ActName, Answer, AnswerOf, Received, Sent, SentBy, WireError } from './wire.ts';
