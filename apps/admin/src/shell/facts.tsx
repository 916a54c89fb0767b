import type { ReactNode } from 'react';
import './facts.css';

/** Beyond this many characters a value has a line of its own. */
const aSentence = 40;

/** What is known of one thing, by name; what nobody said is left out. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <div key={name} className={typeof value === 'string' && value.length > aSentence ? 'facts-told' : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
