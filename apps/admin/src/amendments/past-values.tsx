import type { SentBy } from '@linfa/contract';
import { Button, Drawer, Spin } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../api/failure-alert';
import { useOpened } from '../api/use-opened';
import { AmendmentList } from './amendment-list';

/** The corrections of a row in a table, beside it. Reading them is recorded, so they are asked for. */
export function PastValues(record: SentBy<'amendments.list'>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>更正记录</Button>
      <Drawer title="更正记录" open={open} size={480} destroyOnHidden onClose={() => setOpen(false)}>
        <Opened {...record} />
      </Drawer>
    </>
  );
}

function Opened(record: SentBy<'amendments.list'>) {
  const { opened, failure, again } = useOpened('amendments.list', record.record, record);
  if (failure !== null) return <FailureAlert failure={failure} again={again} />;
  return opened === null ? <Spin /> : <AmendmentList items={opened.items} />;
}
