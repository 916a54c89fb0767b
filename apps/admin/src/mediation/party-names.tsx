import { wordParties } from './case-words';

/** `赵**、钱** 与 孙**` in a narrow place: its lines are turned between two names only. */
export function PartyNames({ parties }: { readonly parties: Parameters<typeof wordParties>[0] }) {
  return wordParties(parties)
    .split(/(?<=[、 ])/)
    .map((part, at) => (
      // eslint-disable-next-line react/no-array-index-key -- two may have the same name
      <span key={at} className="unbroken">
        {part}
      </span>
    ));
}
