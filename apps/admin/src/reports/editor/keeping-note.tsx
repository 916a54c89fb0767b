import { Button } from 'antd';
import type { Keeping } from '../use-draft';

/** Whether what is typed is kept, in one quiet line. */
export function KeepingNote({
  keeping,
  editable,
  again,
}: {
  readonly keeping: Keeping;
  readonly editable: boolean;
  readonly again: () => void;
}) {
  if (!editable) return <p className="keeping soft">这份报告现在只能阅读。</p>;
  return (
    <p className={`keeping keeping-${keeping.is}`} role="status">
      {words(keeping)}
      {(keeping.is === 'waiting' || keeping.is === 'refused') && (
        <Button type="link" size="small" onClick={again}>
          再试一次
        </Button>
      )}
    </p>
  );
}

function words(keeping: Keeping): string {
  switch (keeping.is) {
    case 'kept':
      return keeping.at === null
        ? '输入的内容会自动保存。'
        : `已保存（${keeping.at.getHours()}时${String(keeping.at.getMinutes()).padStart(2, '0')}分）`;
    case 'typing':
      return '有改动，稍后自动保存…';
    case 'keeping':
      return '正在保存…';
    case 'waiting':
      return `没有保存到服务器：${keeping.why}内容还在这台电脑上，会自动重试。`;
    case 'refused':
      return `没有保存：${keeping.why}`;
  }
}
