import { useRead } from '../api/use-read';
import { useToday } from '../words/use-today';

/** Which communities of the unit have entered nothing this month yet: a round that found nothing is to be entered too. */
export function MonthOfScreenings({ unit }: { readonly unit: string }) {
  const [year, month] = useToday().split('-').map(Number) as [number, number];
  const { data } = useRead('screenings.monthOf', unit === '' ? null : { unit, year, month });
  if (data === undefined || data.communities.length < 2) return null;
  const missing = data.communities.filter(({ rounds }) => rounds === 0).map(({ name }) => name);
  if (missing.length === 0) return <p className="soft">{month}月各社区都已登记排查或零报告。</p>;
  const shown = missing.slice(0, 12).join('、');
  return (
    <p role="status">
      {month}月还有{missing.length}个社区没有登记排查或零报告：{shown}
      {missing.length > 12 ? '等' : ''}。
    </p>
  );
}
