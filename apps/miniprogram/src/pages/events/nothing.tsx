import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import type { Listed, View } from './listed';

export interface NothingProps extends Pick<Listed, 'wholeStreet' | 'places' | 'onStreet' | 'onView'> {
  readonly title: string;
  readonly otherwise: { readonly view: View; readonly word: string };
}

/** Nothing there: the whole street first, where that was not asked for, then another list. */
export function Nothing({ title, wholeStreet, places, otherwise, onStreet, onView }: NothingProps) {
  return (
    <Empty title={title}>
      {wholeStreet ? null : <Button onTap={onStreet}>{`看看${places.street}的`}</Button>}
      <Button tone="plain" onTap={() => onView(otherwise.view)}>
        {otherwise.word}
      </Button>
    </Empty>
  );
}
