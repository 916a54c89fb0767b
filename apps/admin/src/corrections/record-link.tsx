import { serviceThings, type ServiceThing } from '@linfa/domain';
import { Link } from 'react-router';

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
  const places: Readonly<Record<ServiceThing, string>> = {
    case: `/cases/${record}`,
    event: `/events/${record}`,
    consultation: `/consultations/${record}`,
    booking: shift === null ? '/shifts' : `/shifts/${shift}`,
  };
  return (
    <Link to={places[service]}>
      {service === 'booking' ? '打开这个预约所在的值班' : `打开这条${serviceThings[service]}`}
    </Link>
  );
}
