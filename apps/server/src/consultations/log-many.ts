import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentConsultations } from './present-consultation.ts';
import { writeLines } from './write-lines.ts';

/** The lines of one visit: all of them, or none. */
export async function logMany(
  context: ActContext,
  input: Received<'consultations', 'logMany'>,
): Promise<Answer<'consultations', 'logMany'>> {
  const rows = await writeLines(context, input.community, input.lines, 'consultations.logMany');
  return { items: await presentConsultations(context, rows) };
}
