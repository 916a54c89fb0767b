import { Button, Checkbox, Popover } from 'antd';
import type { TableColumn } from './table-column';

export function ColumnChoice<Row>({
  columns,
  hidden,
  hide,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly hidden: readonly string[];
  readonly hide: (keys: readonly string[]) => void;
}) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="column-choice">
          {columns.map(({ key, title }) => (
            <Checkbox
              key={key}
              checked={!hidden.includes(key)}
              onChange={({ target }) => hide(target.checked ? hidden.filter((one) => one !== key) : [...hidden, key])}
            >
              {title}
            </Checkbox>
          ))}
        </div>
      }
    >
      <Button>选择列</Button>
    </Popover>
  );
}
