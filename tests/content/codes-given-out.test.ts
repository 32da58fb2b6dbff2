// Codes that were given out, as they stand on paper and in people's heads.
import { describe, expect, it } from 'vitest';
import { codesNow, givenOut } from '../registry.ts';

describe('codes that were given out', () => {
  const [old, now] = [givenOut(), codesNow()];

  it('keep their meaning for ever: nothing that was given out is gone or changed', () => {
    for (const [number, path] of Object.entries(old.pages))
      expect(now.pages[number], `number ${number}`).toBe(path);
    for (const [answer, sets] of Object.entries(old.answers))
      expect(now.answers[answer], `answer ${answer}`).toEqual(sets);
  });

  it('are registered: run node tests/registry.ts after adding pages or answers', () => {
    expect(Object.keys(now.pages).filter((n) => old.pages[n] === undefined)).toEqual([]);
    expect(Object.keys(now.answers).filter((a) => old.answers[a] === undefined)).toEqual([]);
  });
});
