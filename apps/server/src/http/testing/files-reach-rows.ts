import type { ActName } from '@linfa/contract';
import { pictures } from '../../files/testing/sample-files.ts';
import { uploadAs } from '../../files/testing/upload-as.ts';
import type { ReachRow } from './reach-row.ts';

export const filesReachRows = {
  'files.remove': {
    reach: 'own',
    input: async ({ server }, owner) => ({ file: await uploadAs(server, owner, { bytes: pictures.webp }) }),
  },
} satisfies Partial<Record<ActName, ReachRow>>;
