import type { Day } from '@linfa/domain';
import type { OwnSignUp } from '../../words/word-event';

/** How the places that one may choose between are called. */
export function wordsOfPlaces(community: string): { readonly own: string; readonly street: string } {
  return community.endsWith('村') ? { own: '本村', street: '全乡镇' } : { own: '本社区', street: '全街道' };
}

export type View = 'coming' | 'past' | 'posts';

/** What each list of the tab needs to know, and the ways on from an empty one. */
export interface Listed {
  readonly unit: string;
  readonly places: ReturnType<typeof wordsOfPlaces>;
  readonly wholeStreet: boolean;
  readonly today: Day;
  /** How one's own newest sign-up stands, by event. */
  readonly own: ReadonlyMap<string, OwnSignUp['state']>;
  readonly onStreet: () => void;
  readonly onView: (view: View) => void;
}

/** Things one after the other, put together where the word for them is the same. */
export function groupsOf<Item>(items: readonly Item[], wordOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const word = wordOf(item);
    groups.set(word, [...(groups.get(word) ?? []), item]);
  }
  return [...groups];
}
