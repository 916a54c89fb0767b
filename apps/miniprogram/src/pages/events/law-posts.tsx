import { useState } from 'react';
import { addDays, postChannels, wordDate, wordMonth } from '@linfa/domain';
import { useReadPages } from '../../api/use-read-pages';
import { onWechat } from '../../platform';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { MoreButton } from '../../ui/more-button';
import { CopySheet } from './copy-sheet';
import { groupsOf, type Listed } from './listed';
import { Nothing } from './nothing';

/** Days back that are looked at, today included: as many as one may ask for. */
const back = 365;

/** What was posted for people to read or watch, the latest first. */
export function LawPosts({ unit, wholeStreet, places, today, onStreet, onView }: Listed) {
  const list = useReadPages('outreach.listPublicPosts', {
    unit,
    from: addDays(today, -back),
    to: today,
    wholeStreet,
  });
  const [copying, setCopying] = useState<{ readonly title: string; readonly address: string } | null>(null);
  const read = (title: string, address: string): void => {
    if (onWechat) setCopying({ title, address });
    else window.open(address, '_blank', 'noopener,noreferrer');
  };
  return (
    <>
      <Answered read={list}>
        {(items) =>
          items.length === 0 ? (
            <Nothing
              title="过去一年没有普法文章。"
              otherwise={{ view: 'coming', word: '看看近期活动' }}
              wholeStreet={wholeStreet}
              places={places}
              onStreet={onStreet}
              onView={onView}
            />
          ) : (
            groupsOf(items, ({ day }) => wordMonth(day, today)).map(([month, posts]) => (
              <Card key={month} title={month} flush>
                {posts.map(({ id, title, day, channel, address, unit: from }) => (
                  <ListRow
                    key={id}
                    title={title}
                    lines={[`${wordDate(day, day)} · ${from.name}`, wordWhere(channel, address)]}
                    {...(address !== null && { onTap: () => read(title, address) })}
                  />
                ))}
              </Card>
            ))
          )
        }
      </Answered>
      <MoreButton list={list} />
      <CopySheet post={copying} onClose={() => setCopying(null)} />
    </>
  );
}

/** Where it is; where nobody entered an address, that it is to be looked for there. */
function wordWhere(channel: keyof typeof postChannels, address: string | null): string {
  if (address !== null) return `${postChannels[channel]} · ${onWechat ? '点这里复制网址' : '点这里打开'}`;
  return channel === 'other' ? '可以问社区在哪里看' : `请到${postChannels[channel]}里看`;
}
