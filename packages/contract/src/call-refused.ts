import type { WireError } from './wire.ts';

/** A refusal as the server worded it. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  readonly status: number;
  readonly code: string;
  readonly fields: NonNullable<WireError['error']['fields']>;
  /** Where somebody else was first: both texts. */
  readonly conflict: WireError['error']['conflict'];
  /** Which text wants to be agreed to first. */
  readonly consent: WireError['error']['consent'];

  constructor(status: number, { error }: WireError) {
    super(error.message);
    this.status = status;
    this.code = error.code;
    this.fields = error.fields ?? [];
    this.conflict = error.conflict;
    this.consent = error.consent;
  }
}
