import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import { useReadPages } from '../../api/use-read-pages';
import { chooseCommunity, useCommunity, type Community } from '../../community/community-store';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';

/** Milliseconds after the last letter before it is searched. */
const patience = 400;

export default function ChooseCommunity() {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const chosen = useCommunity();
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim().slice(0, 40)), patience);
    return () => clearTimeout(timer);
  }, [typed]);
  const communities = useReadPages('orgUnits.listCommunities', { limit: 50, ...(search !== '' && { search }) });
  return (
    <Page title="选择社区">
      <Field label="社区或村的名称" value={typed} placeholder="输入名称中的几个字" onChange={setTyped} />
      <Answered read={communities} rows={6}>
        {(items) =>
          items.length === 0 ? (
            <Empty title="没有找到。请换一个字试试，或到社区服务台询问。">
              <Button tone="plain" onTap={() => setTyped('')}>
                看全部社区
              </Button>
            </Empty>
          ) : (
            <Card flush>
              {items.map(({ code, name, street }) => (
                <ListRow
                  key={code}
                  title={name}
                  lines={street ? [street.name] : []}
                  aside={code === chosen?.code ? <Tag word="已选" tone="pine" /> : null}
                  onTap={() => void choose({ code, name })}
                />
              ))}
            </Card>
          )
        }
      </Answered>
      {communities.hasMore ? (
        <Button tone="plain" busy={communities.readingMore} busyWord="正在读取……" onTap={() => void communities.more()}>
          再看一些
        </Button>
      ) : null}
    </Page>
  );
}

async function choose(community: Community): Promise<void> {
  chooseCommunity(community);
  await (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : go(routes.home));
}
