import { wordInstant } from '@linfa/domain';
import { Alert, Descriptions } from 'antd';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { useToday } from '../words/use-today';

/** When the last backup was made and whether one has been tried out, as the backup program told. */
export function BackupState() {
  const today = useToday();
  const { data, failure, reload } = useRead('backups.state', {});
  const word = (one: { readonly at: string; readonly note: string } | null | undefined): string =>
    one ? `${wordInstant(one.at, today)}（${one.note}）` : '没有记录';
  return (
    <section className="card" aria-label="备份情况">
      <FailureAlert failure={failure} again={reload} />
      {data?.failed && (
        <Alert type="error" showIcon title={`最近一次备份失败：${word(data.failed)}。请查明原因后重新备份。`} />
      )}
      {data?.demo && data.made === null && (
        <p className="soft">演示系统不自动备份；正式运行后，超过26小时没有成功的备份会在这里提醒。</p>
      )}
      {data?.late && !data.demo && !data.failed && (
        <Alert
          type="warning"
          showIcon
          title={data.made === null ? '还没有备份的记录。' : '已超过26小时没有成功的备份。'}
        />
      )}
      {data && (
        <Descriptions
          column={{ xs: 1, sm: 2 }}
          items={[
            { key: 'made', label: '最近一次备份', children: word(data.made) },
            { key: 'verified', label: '最近一次试恢复', children: word(data.verified) },
          ]}
        />
      )}
    </section>
  );
}
