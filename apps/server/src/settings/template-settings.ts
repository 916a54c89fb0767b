import { fieldKind, messageParts, messageTopics, RuleError, type MessagePart, type MessageTopic } from '@linfa/domain';
import type { MessageTemplate, MessageTemplates } from '../wechat/message-templates.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Which parts fit which kinds of field; what is cut may be anything. */
const fitting: Readonly<Record<string, readonly MessagePart[]>> = {
  thing: Object.keys(messageParts) as MessagePart[],
  phrase: ['status'],
  date: ['when'],
  time: ['when'],
};
const mostFields = 5;

const prefix = 'LINFA_WECHAT_TEMPLATE_';

/** `booking-reminder` → `LINFA_WECHAT_TEMPLATE_BOOKING_REMINDER` */
function variableOf(topic: MessageTopic): string {
  return `${prefix}${topic.replaceAll('-', '_').toUpperCase()}`;
}

/**
 * LINFA_WECHAT_TEMPLATE_…: for each topic the id of the template that the deployment chose from WeChat's library, and what
 * its fields say: `<id> thing1=subject time2=when phrase3=status`. Topics without one are told of otherwise.
 * @throws RuleError `bad-setting`
 */
export function readTemplates(from: Variables): MessageTemplates {
  const templates = new Map<MessageTopic, MessageTemplate>();
  const topics = Object.keys(messageTopics) as MessageTopic[];
  const mistyped = Object.keys(from).find((one) => one.startsWith(prefix) && !topics.map(variableOf).includes(one));
  if (mistyped !== undefined)
    throw new RuleError('bad-setting', {
      name: mistyped,
      value: '…',
      hint: `只有 ${topics.map(variableOf).join('、')}`,
    });
  for (const topic of topics) {
    const name = variableOf(topic);
    const value = from[name]?.trim();
    if (!value) continue;
    const template = readTemplate(name, value);
    // An acceptance says which template it is of, and through it what it is for.
    if ([...templates.values()].some((one) => one.id === template.id))
      throw new RuleError('bad-setting', { name, value: template.id, hint: '每个主题用各自的模板' });
    templates.set(topic, template);
  }
  return templates;
}

function readTemplate(name: string, value: string): MessageTemplate {
  const [id = '', ...words] = value.split(/\s+/);
  const refuse = (hint: string): never => {
    throw new RuleError('bad-setting', { name, value, hint });
  };
  if (!/^[A-Za-z0-9_-]{20,64}$/.test(id)) refuse('先写模板 ID');
  if (words.length === 0 || words.length > mostFields)
    refuse(`模板 ID 后写 1 到 ${mostFields} 个字段，如 thing1=subject`);
  const fields = words.map((word) => {
    const [field = '', part = ''] = word.split('=');
    const parts = fitting[fieldKind(field) ?? ''] ?? [];
    if (!parts.includes(part as MessagePart))
      refuse(parts.length === 0 ? `不支持字段“${word}”` : `${field} 只能是 ${parts.join('、')}`);
    return { field, part: part as MessagePart };
  });
  if (new Set(fields.map((one) => one.field)).size < fields.length) refuse('字段写了两次');
  return { id, fields };
}
