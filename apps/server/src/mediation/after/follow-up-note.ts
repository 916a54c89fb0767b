/** What is encrypted of a follow-up as one JSON text. */
export interface FollowUpNote {
  readonly reason: string;
  readonly note: string;
}
