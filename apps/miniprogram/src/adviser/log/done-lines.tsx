import { ListRow } from '../../ui/list-row';
import { Card } from '../../ui/card';
import { Button } from '../../ui/button';
import type { NewLine } from '../offline/entry';
import { wordLine } from '../word-entry';

/** The lines of this visit that are done. */
export function DoneLines(props: { readonly lines: readonly NewLine[]; readonly onDrop: (at: number) => void }) {
  const { lines, onDrop } = props;
  if (lines.length === 0) return null;
  return (
    <Card title={`这次已记${lines.length}条`} flush>
      {lines.map((line, at) => (
        <ListRow
          key={`${at} ${line.matter}`}
          title={wordLine(line)}
          lines={line.summary ? [line.summary.slice(0, 30)] : []}
          aside={
            <Button small tone="plain" onTap={() => onDrop(at)}>
              去掉
            </Button>
          }
        />
      ))}
    </Card>
  );
}
