import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentConsultations, type PresentedConsultation } from './present-consultation.ts';
import { writeLines } from './write-lines.ts';

/** One line of the service log. */
export async function logConsultation(
  context: ActContext,
  input: Received<'consultations', 'logConsultation'>,
): Promise<PresentedConsultation> {
  const rows = await writeLines(context, input.community, [input.line], 'consultations.logConsultation');
  return (await presentConsultations(context, rows))[0] as PresentedConsultation;
}
