import { CallRefused, wordFailure } from '@linfa/contract/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../api/call';
import { dropDraft, keepDraft, readDraft } from '../drafts/draft-store';
import type { Preview, WholeEdition, WireOutline } from './report-words';

/** Milliseconds of quiet before what was typed is looked at, and before it is kept. */
const lookAfter = 700;
const keepAfter = 2500;
const tryAgainAfter = 8000;

export type Keeping =
  | { readonly is: 'kept'; readonly at: Date | null }
  | { readonly is: 'typing' | 'keeping' }
  | { readonly is: 'waiting' | 'refused'; readonly why: string };

/** What two people wrote at once. `base` is what both began with, when it is known. */
export interface Conflict {
  readonly mine: WireOutline;
  readonly theirs: WireOutline;
  readonly base: WireOutline | null;
  readonly version: number;
}

interface Kept {
  readonly outline: WireOutline;
  readonly version: number;
}

export interface Draft {
  readonly begin: WireOutline;
  readonly keeping: Keeping;
  readonly preview: Preview | null;
  /** Why what is typed cannot be composed, in the server's words. */
  readonly fault: string | null;
  readonly conflict: Conflict | null;
  /** Something was typed: `outline` is what there is now. */
  readonly typed: (outline: WireOutline) => void;
  /** Both texts were looked at; this is what they became. */
  readonly settle: (outline: WireOutline, version: number) => void;
  /** Keeps at once what is not kept yet, before something that needs it. @returns whether everything is kept */
  readonly keepNow: () => Promise<boolean>;
  readonly version: () => number;
}

/** What is typed lies in the tab at once, is looked at after a moment, and is kept by the server a moment later. */
export function useDraft({ edition, outline }: WholeEdition, editable: boolean): Draft {
  const slot = `reports.editOutline:${edition.id}`;
  const [start] = useState(() => startOf(slot, { outline, version: edition.version }, editable));
  const now = useRef(start.outline);
  const base = useRef<Kept>(start.base);
  const dirty = useRef(start.dirty);
  const sending = useRef<Promise<boolean> | null>(null);
  const looked = useRef(0);
  const left = useRef(false);
  const timers = useRef<{ look?: ReturnType<typeof setTimeout>; keep?: ReturnType<typeof setTimeout> }>({});
  const [keeping, setKeeping] = useState<Keeping>(start.dirty ? { is: 'typing' } : { is: 'kept', at: null });
  const [preview, setPreview] = useState<Preview | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(start.conflict);

  const look = useCallback(async (): Promise<void> => {
    const turn = (looked.current += 1);
    try {
      const answer = await call('reports.preview', { edition: edition.id, outline: now.current });
      if (turn !== looked.current) return;
      setPreview(answer);
      setFault(null);
    } catch (error) {
      if (turn === looked.current) setFault(wordFailure(error).message);
    }
  }, [edition.id]);

  const send = useCallback(async (): Promise<boolean> => {
    const sent = now.current;
    setKeeping({ is: 'keeping' });
    try {
      const { version } = await call('reports.editOutline', {
        edition: edition.id,
        version: base.current.version,
        outline: sent,
      });
      base.current = { outline: sent, version };
      dirty.current = now.current !== sent;
      if (dirty.current) keepDraft(slot, { outline: now.current, base: base.current });
      else dropDraft(slot);
      setKeeping(dirty.current ? { is: 'typing' } : { is: 'kept', at: new Date() });
      return !dirty.current;
    } catch (error) {
      if (error instanceof CallRefused && error.code === 'changed-meanwhile' && error.conflict) {
        const { theirs, version } = error.conflict;
        setConflict({ mine: now.current, theirs: theirs as WireOutline, base: base.current.outline, version });
        setKeeping({ is: 'refused', why: '别人也改了这份报告' });
        return false;
      }
      const { message, unsettled } = wordFailure(error);
      setKeeping({ is: unsettled ? 'waiting' : 'refused', why: message });
      if (unsettled && !left.current) timers.current.keep = setTimeout(() => void keepNow.current(), tryAgainAfter);
      return false;
    }
  }, [edition.id, slot]);

  const keepNow = useRef(async (): Promise<boolean> => true);
  useEffect(() => {
    keepNow.current = async () => {
      clearTimeout(timers.current.keep);
      if (sending.current) await sending.current;
      if (!dirty.current || !editable || conflict) return !dirty.current;
      sending.current = send();
      const done = await sending.current;
      sending.current = null;
      return done;
    };
  });

  useEffect(() => {
    left.current = false;
    void look();
    const running = timers.current;
    if (dirty.current) running.keep = setTimeout(() => void keepNow.current(), keepAfter);
    const leave = (event: BeforeUnloadEvent): void => {
      if (dirty.current) event.preventDefault();
    };
    globalThis.addEventListener('beforeunload', leave);
    return () => {
      globalThis.removeEventListener('beforeunload', leave);
      clearTimeout(running.look);
      // Once, and not again later: whoever opens the page again goes on from the tab's store. That goes with the tab.
      left.current = true;
      void keepNow.current();
    };
  }, [look]);

  const typed = (next: WireOutline): void => {
    now.current = next;
    dirty.current = true;
    keepDraft(slot, { outline: next, base: base.current });
    setKeeping({ is: 'typing' });
    clearTimeout(timers.current.look);
    clearTimeout(timers.current.keep);
    timers.current.look = setTimeout(() => void look(), lookAfter);
    timers.current.keep = setTimeout(() => void keepNow.current(), keepAfter);
  };
  const settle = (next: WireOutline, version: number): void => {
    base.current = { outline: conflict?.theirs ?? next, version };
    setConflict(null);
    typed(next);
  };
  return {
    begin: start.outline,
    keeping,
    preview,
    fault,
    conflict,
    typed,
    settle,
    keepNow: () => keepNow.current(),
    version: () => base.current.version,
  };
}

interface Start {
  readonly outline: WireOutline;
  readonly base: Kept;
  readonly dirty: boolean;
  readonly conflict: Conflict | null;
}

/** What was typed before a reload comes back; when somebody else changed the report since, both texts are shown. */
function startOf(slot: string, server: Kept, editable: boolean): Start {
  const left = readDraft(slot) as { outline: WireOutline; base: Kept } | null;
  const plain: Start = { outline: server.outline, base: server, dirty: false, conflict: null };
  if (left === null || !editable || same(left.outline, server.outline)) return plain;
  if (left.base.version === server.version) return { outline: left.outline, base: server, dirty: true, conflict: null };
  return {
    outline: left.outline,
    base: left.base,
    dirty: true,
    conflict: { mine: left.outline, theirs: server.outline, base: left.base.outline, version: server.version },
  };
}

function same(left: WireOutline, right: WireOutline): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
