import { go } from '../go';
import { Card } from '../ui/card';
import { ListRow } from '../ui/list-row';
import { useSession } from './session-store';
import { workPlacesOf } from './work-places';

/** The way to one's work; nothing for whoever has none here. */
export function WorkPlacesCard() {
  const places = workPlacesOf(useSession());
  if (places.length === 0) return null;
  return (
    <Card title="我的工作" flush>
      {places.map(({ title, line, route }) => (
        <ListRow key={route} title={title} lines={[line]} onTap={() => void go(route)} />
      ))}
    </Card>
  );
}
