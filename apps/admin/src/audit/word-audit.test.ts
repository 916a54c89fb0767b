import { describe, expect, it } from 'vitest';
import { readActor, readThing, wordActor, wordReason, wordThing } from './word-audit';

describe('the words of the audit log', () => {
  it.each(['booking:12', 'edition:7', 'person:353', 'mediationCase:1'])('find %s again as it is shown', (thing) => {
    expect(wordThing(thing)).toMatch(/^[\u4e00-\u9fff]+ \d+$/);
    expect(readThing(wordThing(thing))).toBe(thing);
    expect(readThing(wordThing(thing).replace(' ', ''))).toBe(thing);
  });

  it.each(['anonymous', 'command-line', 'person:3'])('find what %s did', (actor) => {
    expect(readActor(wordActor(actor))).toBe(actor);
  });

  it('leave what is no such word as it was typed', () => {
    expect(readThing('booking:12')).toBe('booking:12');
    expect(readThing('月亮 3')).toBe('月亮 3');
  });

  it('say things and days of a note as the other columns do, and leave what people wrote', () => {
    expect(wordReason('orgUnit:83 2026-11-28')).toBe('单位 83 2026年11月28日');
    expect(wordReason('moon:3，2026-13-40，已电话核实')).toBe('moon:3，2026-13-40，已电话核实');
    expect(wordReason(null)).toBe('');
  });
});
