import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';

const Schema = defineEntity({
  name: 'Attachment',
  tableName: 'attachment',
  properties: {
    id: p.integer().primary(),
    uploader: () => p.manyToOne(Person),
    uploadedAt: p.datetime(),
    /** A key of the domain's `fileThings`; null until it hangs on something. */
    thingKind: p.string().length(24).nullable(),
    thingId: p.integer().nullable(),
    attachedAt: p.datetime().nullable(),
    /** What it was called, with its ending; people write names into names. */
    nameCipher: p.text(),
    /** The key of this file's pieces, in base64 and encrypted by the ring: a new ring needs no file written anew. */
    keyCipher: p.text(),
    /** A key of the domain's `fileKinds`, by content. */
    kind: p.string().length(8),
    /** In bytes, and of what is kept. */
    size: p.integer(),
    sha256: p.string().length(64),
    /** One of the domain's retention classes. */
    retention: p.string().length(16),
    /** Its pieces are gone then; that there was a file stays known. */
    removedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['thingKind', 'thingId'] }, { properties: ['uploader', 'thingKind'] }],
  checks: [
    {
      name: 'attachment_thing_whole',
      expression: '(thing_kind is null) = (thing_id is null) and (thing_kind is null) = (attached_at is null)',
    },
  ],
});

/** A file that somebody uploaded; its content lies in pieces of its own. */
export class Attachment extends Schema.class {}
Schema.setClass(Attachment);
