import { useRead } from '../../api/use-read';
import { NoticeBar } from '../../ui/notice-bar';

/** That the community objected, and its words for it where there is a network to read them. */
export function Objected({ shift }: { readonly shift: string }) {
  const { data } = useRead('dutyShifts.getSheet', { shift });
  const [last] = (data?.signatures ?? []).filter(({ became }) => became === 'objected').slice(-1);
  return (
    <NoticeBar tone="red">
      {`社区对这次值班有异议${last ? `：“${last.reason}”` : ''}。请核对时长，改好后重新请社区签字。`}
    </NoticeBar>
  );
}
