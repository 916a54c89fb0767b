import type { Day } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { tagOfEvent, type OwnSignUp, type PublicEvent } from '../../words/word-event';

export interface EventRowProps {
  readonly event: PublicEvent;
  readonly own: OwnSignUp['state'] | undefined;
  /** When, as far as the heading above does not say it. */
  readonly when: string;
  readonly wholeStreet: boolean;
  readonly today: Day;
}

/** One event of a list; whose it is where there are several it could be. */
export function EventRow({ event, own, when, wholeStreet, today }: EventRowProps) {
  const { id, title, venue, unit } = event;
  const lines = [[when, venue].filter(Boolean).join(' · '), wholeStreet || !venue ? unit.name : ''];
  return (
    <ListRow
      title={title}
      lines={lines.filter((line) => line !== '')}
      below={<Tag {...tagOfEvent(event, own === 'left' ? undefined : own, today)} />}
      onTap={() => void go(routes.event, { id })}
    />
  );
}
