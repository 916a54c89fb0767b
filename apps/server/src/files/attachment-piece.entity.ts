import { defineEntity, p } from '@mikro-orm/core';
import { Attachment } from './attachment.entity.ts';

const Schema = defineEntity({
  name: 'AttachmentPiece',
  tableName: 'attachment_piece',
  properties: {
    id: p.integer().primary(),
    attachment: () => p.manyToOne(Attachment).deleteRule('cascade'),
    /** From 0. */
    number: p.integer(),
    /** At most a megabyte, encrypted: rows stay below what any of the databases takes in one. */
    bytes: p.blob().columnType('mediumblob'),
  },
  uniques: [{ properties: ['attachment', 'number'] }],
});

/** A piece of a file's content. In the database, so that a server keeps no state of its own. */
export class AttachmentPiece extends Schema.class {}
Schema.setClass(AttachmentPiece);
