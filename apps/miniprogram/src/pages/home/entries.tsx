import { Text, View } from '@tarojs/components';
import { go } from '../../go';
import { routes } from '../../routes';
import { Icon, type IconName } from '../../ui/icon';
import { Tap } from '../../ui/tap';

interface Entry {
  readonly icon: IconName;
  readonly title: string;
  readonly line: string;
  readonly url: string;
}

const entries: readonly Entry[] = [
  { icon: 'adviser', title: '预约法律顾问', line: '当面或电话，免费', url: routes.book },
  { icon: 'mediation', title: '申请人民调解', line: '有纠纷，请人居中调解', url: routes.requestMediation },
  { icon: 'event', title: '普法活动', line: '讲座、咨询，可报名', url: routes.events },
];

/** What one comes for, large. */
export function Entries() {
  return (
    <View className="home-entries">
      {entries.map(({ icon, title, line, url }) => (
        <Tap key={title} className={`home-entry home-entry--${icon}`} onTap={() => void go(url)}>
          <View className="home-entry__icon">
            <Icon name={icon} />
          </View>
          <View className="home-entry__words">
            <View className="home-entry__title">
              <Text>{title}</Text>
            </View>
            <View className="home-entry__line">
              <Text>{line}</Text>
            </View>
          </View>
        </Tap>
      ))}
    </View>
  );
}
