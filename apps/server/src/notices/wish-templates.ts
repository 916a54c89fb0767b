import type { Answer, Received } from '@linfa/contract';
import { mostTemplatesAtOnce, wishActs } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';

/** What a page may ask for from the tap that confirms an act: templates in use here, the more useful first. */
export function wishTemplates(
  { wechat }: ActContext,
  input: Received<'notices', 'wishTemplates'>,
): Promise<Answer<'notices', 'wishTemplates'>> {
  const templates = wishActs[input.act].flatMap((topic) => wechat.templates.get(topic)?.id ?? []);
  return Promise.resolve({ templates: templates.slice(0, mostTemplatesAtOnce), sandbox: wechat.sandbox });
}
