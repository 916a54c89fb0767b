import { messageTopics, type MessagePart, type MessageTopic } from '@linfa/domain';

/** A template as the deployment chose it from WeChat's library: its id, and what each of its fields says. */
export interface MessageTemplate {
  readonly id: string;
  readonly fields: readonly { readonly field: string; readonly part: MessagePart }[];
}

/** Topics without a template are told of otherwise. */
export type MessageTemplates = ReadonlyMap<MessageTopic, MessageTemplate>;

/** What the demo's sandbox says: a template for everything, sent nowhere. */
export const sandboxTemplates: MessageTemplates = new Map(
  (Object.keys(messageTopics) as MessageTopic[]).map((topic) => [
    topic,
    {
      id: `sandbox-${topic}`,
      fields: [
        { field: 'thing1', part: 'subject' },
        { field: 'phrase2', part: 'status' },
        { field: 'thing3', part: 'remark' },
      ],
    },
  ]),
);
