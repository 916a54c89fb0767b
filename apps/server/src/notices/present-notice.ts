import type { Answer } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { wordNotice } from './notice-words.ts';
import type { Notice } from './notice.entity.ts';

export type PresentedNotice = Answer<'notices', 'listMine'>['items'][number];

/** A notice as its person reads it; its unit is loaded. */
export function presentNotice({ keyring }: ActContext, row: Notice): PresentedNotice {
  return {
    id: keyring.ids.seal('notice', row.id),
    kind: row.kind,
    ...wordNotice(row.kind, row.data, row.unit?.name ?? '社区'),
    at: (row.dueAt ?? row.createdAt).toISOString(),
    read: row.readAt !== null && row.readAt !== undefined,
    thing: thingOf(row, (kind, id) => keyring.ids.seal(kind, id)),
  };
}

/** `figureRequest:12` as the outside knows it; a sign-up is known by its event. */
function thingOf({ thing, data }: Notice, seal: (kind: string, id: number) => string): PresentedNotice['thing'] {
  if (data['event'] !== undefined) return { kind: 'event', id: seal('event', Number(data['event'])) };
  const [, name, id] = /^(\w+):(\d+)$/.exec(thing ?? '') ?? [];
  if (name === undefined) return null;
  const kind = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { kind, id: seal(kind, Number(id)) };
}
