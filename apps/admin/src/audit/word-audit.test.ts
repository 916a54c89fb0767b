import { describe, expect, it } from 'vitest';
import { readActor, readThing, wordActor, wordThing } from './word-audit';

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
});
