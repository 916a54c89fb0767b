import { View } from '@tarojs/components';
import './icon.scss';

export type IconName =
  | 'back'
  | 'next'
  | 'check'
  | 'phone'
  | 'place'
  | 'search'
  | 'adviser'
  | 'mediation'
  | 'event'
  | 'question'
  | 'alert'
  | 'person';

/** A drawing in the colour of the words around it; it is never the only one to say something. */
export function Icon({ name }: { readonly name: IconName }) {
  return <View className={`lf-icon lf-icon--${name}`} aria-hidden />;
}
