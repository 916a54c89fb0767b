import { serviceThings, type ServiceThing } from '@linfa/domain';
import { Link } from 'react-router';
import { pathOfRecord } from '../shell/record-paths';
import { useToday } from '../words/use-today';

/** The page of the record that is to be put right; a booking stands in its shift. */
export function RecordLink({
  service,
  record,
  shift,
}: {
  readonly service: ServiceThing;
  readonly record: string;
  readonly shift: string | null;
}) {
  const today = useToday();
  if (service !== 'booking')
    return <Link to={pathOfRecord({ kind: service, id: record }, today)}>打开这条{serviceThings[service]}</Link>;
  return (
    <Link to={shift === null ? '/shifts' : pathOfRecord({ kind: 'shift', id: shift }, today)}>
      打开这个预约所在的值班
    </Link>
  );
}
