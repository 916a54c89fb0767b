import { useState, type KeyboardEvent } from 'react';
import type { CellLooks } from './batch-cell';

/**
 * A choice that is made without a mouse: by the option's number, by letters of its name, or with the arrows. The list
 * opens when one types or presses Alt with the down arrow; Enter, Tab or leaving the cell takes what is marked.
 */
export function CodeCell({
  codes,
  value,
  change,
  looks,
}: {
  readonly codes: Readonly<Record<string, string>>;
  readonly value: string;
  readonly change: (code: string) => void;
  readonly looks: CellLooks;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const all = Object.entries(codes).map(([code, name], index) => ({ code, name, number: String(index + 1) }));
  const fit = typed === null ? [] : matching(all, typed);
  const list = `${looks.id}-list`;
  const take = (at = marked): void => {
    const one = fit[at];
    if (typed !== null && one !== undefined) change(one.code);
    setTyped(null);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (typed === null) {
      if (event.key === 'ArrowDown' && event.altKey) {
        event.preventDefault();
        event.stopPropagation();
        setTyped(' ');
        setMarked(
          Math.max(
            0,
            all.findIndex(({ code }) => code === value),
          ),
        );
      }
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      event.stopPropagation();
      setMarked((at) => Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), fit.length - 1));
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') event.stopPropagation();
    else if (event.key === 'Escape') {
      event.stopPropagation();
      setTyped(null);
    } else if (event.key === 'Enter' || event.key === 'Tab') take();
  };
  return (
    <>
      <input
        {...looks}
        role="combobox"
        aria-expanded={typed !== null}
        aria-controls={list}
        aria-autocomplete="list"
        {...(typed !== null && fit[marked] && { 'aria-activedescendant': `${list}-${fit[marked].code}` })}
        value={typed === null ? (codes[value] ?? value) : typed.trimStart()}
        onChange={({ target }) => {
          // Nothing is left: nothing is chosen.
          if (target.value === '') change('');
          setTyped(target.value === '' ? null : target.value);
          setMarked(0);
        }}
        onKeyDown={pressed}
        onBlur={() => take()}
      />
      {typed !== null && (
        <ul id={list} className="batch-options" role="listbox" aria-label="可选的内容">
          {fit.map((one, at) => (
            <li
              key={one.code}
              id={`${list}-${one.code}`}
              role="option"
              aria-selected={at === marked}
              // The field would lose the focus, and take what is marked, before the click arrives.
              onMouseDown={(event) => {
                event.preventDefault();
                take(at);
              }}
            >
              <span>{one.number}</span>
              {one.name}
            </li>
          ))}
          {fit.length === 0 && (
            <li role="option" aria-selected={false}>
              没有这一项
            </li>
          )}
        </ul>
      )}
    </>
  );
}

interface Option {
  readonly code: string;
  readonly name: string;
  readonly number: string;
}

/** By number, the exact one first; else by any part of the name. */
function matching(all: readonly Option[], typed: string): readonly Option[] {
  const text = typed.trim();
  if (text === '') return all;
  if (/^\d+$/.test(text))
    return all.filter(({ number }) => number.startsWith(text)).toSorted((a, b) => a.number.length - b.number.length);
  return all.filter(({ name }) => name.includes(text));
}
