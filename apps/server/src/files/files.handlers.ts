import type { AreaActs } from '../http/area.ts';
import { removeFile } from './remove-file.ts';

export const fileActs: AreaActs<'files'> = {
  remove: { access: 'signed-in', handle: removeFile },
};
