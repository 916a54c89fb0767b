import type { Role } from '@linfa/domain';
import type { AreaActs } from '../http/area.ts';
import { listAmendments } from './list-amendments.ts';

/** Those who keep any of the records; which of them the record itself decides. */
const amendmentReaders: readonly Role[] = ['adviser', 'mediator', 'community-clerk', 'street-officer'];

export const amendmentActs: AreaActs<'amendments'> = {
  list: { access: amendmentReaders, handle: listAmendments },
};
