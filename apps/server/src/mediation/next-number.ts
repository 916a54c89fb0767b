import type { EntityManager } from '@mikro-orm/core';
import { dialectOfManager, query } from '../database/sql.ts';
import { RunningNumber } from './running-number.entity.ts';

/**
 * The next number of a series, from 1. One statement, which holds the row until the transaction ends: numbers are given
 * one after the other, none twice, and none is lost to an act that was not kept.
 */
export async function nextNumber(em: EntityManager, subject: string): Promise<number> {
  const again = dialectOfManager(em) === 'mysql' ? 'on duplicate key update' : 'on conflict (subject) do update set';
  await query(em, {
    text: `insert into running_number (subject, \`last\`) values (?, 1) ${again} \`last\` = running_number.\`last\` + 1`,
    values: [subject],
  });
  return (await em.findOneOrFail(RunningNumber, { subject }, { refresh: true })).last;
}
