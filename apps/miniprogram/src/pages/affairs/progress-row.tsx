import { go } from '../../go';
import { routes } from '../../routes';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

/** For whoever was given a code on paper. */
export function ProgressRow() {
  return (
    <Card flush>
      <ListRow
        icon="search"
        title="凭查询码看调解进度"
        lines={['社区给过您查询码的，不用登录']}
        onTap={() => void go(routes.mediationProgress)}
      />
    </Card>
  );
}
