import { Text, View } from '@tarojs/components';
import { go } from '../go';
import { routes } from '../routes';
import { Icon } from '../ui/icon';
import { Tap } from '../ui/tap';
import type { Community } from './community-store';
import './community-row.scss';

/** Whose services the page is about, and the way to another one's. */
export function CommunityRow({ community }: { readonly community: Community }) {
  return (
    <Tap className="community-row" onTap={() => void go(routes.community)}>
      <Icon name="place" />
      <View className="community-row__name">
        <Text>{community.name}</Text>
      </View>
      <View className="community-row__change">
        <Text>更换</Text>
      </View>
    </Tap>
  );
}
