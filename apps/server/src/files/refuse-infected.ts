import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { FileContext } from '../http/file-context.ts';
import { KeptRefusal } from '../http/kept-refusal.ts';

/**
 * Refuses an upload in which something was found; who sent it and what it is called stays in the audit, nothing of the file.
 * @throws KeptRefusal `upload-infected`
 */
export function refuseInfected(context: FileContext & { readonly em: EntityManager }, name: string): Promise<never> {
  recordAct(context, { act: 'files.refuseInfected', thing: 'upload', reason: name });
  return Promise.reject(new KeptRefusal(new RuleError('upload-infected', { name })));
}
