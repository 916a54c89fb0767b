import { Drawer } from 'antd';
import type { AskedFigure } from './asked-figure';
import { Evidence } from './evidence';

/** Opens a figure at the side, down to the records, papers or units that it rests on. */
export function EvidenceDrawer({ onClose, ...asked }: AskedFigure & { readonly onClose: () => void }) {
  return (
    <Drawer title="数据依据" open size={620} destroyOnHidden onClose={onClose}>
      <Evidence {...asked} />
    </Drawer>
  );
}
