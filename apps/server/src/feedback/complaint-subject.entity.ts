import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { Complaint } from './complaint.entity.ts';

const Schema = defineEntity({
  name: 'ComplaintSubject',
  tableName: 'complaint_subject',
  properties: {
    id: p.integer().primary(),
    complaint: () => p.manyToOne(Complaint),
    person: () => p.manyToOne(Person),
  },
  uniques: [{ properties: ['complaint', 'person'] }],
  indexes: [{ properties: ['person'] }],
});

/** Somebody who gave the service that a complaint is about: it is never shown to them. */
export class ComplaintSubject extends Schema.class {}
Schema.setClass(ComplaintSubject);
