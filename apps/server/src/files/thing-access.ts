import type { EntityManager } from '@mikro-orm/core';
import type { FileThing } from '@linfa/domain';
import { complaintFiles } from '../feedback/complaint-files.ts';
import type { Actor } from '../http/actor.ts';
import { requestFiles } from '../mediation/request-files.ts';
import { entryFiles } from '../registers/entry-files.ts';
import { editionTextFiles } from '../reports/edition-text-files.ts';
import { answerFiles, filledSheetFiles } from '../reported-figures/answer-files.ts';

/** Who may do what with the files of a kind of thing; each area says so for its own. */
export interface ThingAccess {
  /** Whether the actor may read what hangs on the thing. */
  readonly mayRead: (em: EntityManager, actor: Actor, thingId: number) => Promise<boolean>;
  /** Whether the thing is still open, so that whoever uploaded a file may take it away again; locks the thing. */
  readonly isOpen: (em: EntityManager, thingId: number) => Promise<boolean>;
}

/** A kind that is not here is nobody's to read. */
export const thingAccess: Readonly<Partial<Record<FileThing, ThingAccess>>> = {
  'figure-answer': answerFiles,
  'filled-sheet': filledSheetFiles,
  'register-entry': entryFiles,
  'mediation-request': requestFiles,
  complaint: complaintFiles,
  edition: editionTextFiles,
};
