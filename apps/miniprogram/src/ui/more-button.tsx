import type { ReadPages } from '../api/use-read-pages';
import { Button } from './button';

/** The rest of a long list; nothing when there is none. */
export function MoreButton({
  list: { hasMore, readingMore, more },
}: {
  readonly list: Pick<ReadPages<unknown>, 'hasMore' | 'readingMore' | 'more'>;
}) {
  if (!hasMore) return null;
  return (
    <Button tone="plain" busy={readingMore} busyWord="正在读取……" onTap={() => void more()}>
      再看一些
    </Button>
  );
}
