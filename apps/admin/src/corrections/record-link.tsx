import { serviceThings, type ServiceThing } from '@linfa/domain';
import { Link } from 'react-router';

const places: Partial<Record<ServiceThing, string>> = { case: '/cases/', event: '/events/' };

/** The record that is to be put right, where it has a page of its own. */
export function RecordLink({ service, record }: { readonly service: ServiceThing; readonly record: string }) {
  const place = places[service];
  if (place === undefined) return <>{serviceThings[service]}，请在相应的列表里找</>;
  return <Link to={`${place}${record}`}>打开这条{serviceThings[service]}</Link>;
}
