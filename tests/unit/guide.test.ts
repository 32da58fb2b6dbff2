// The flows of a catalogue: compiled when they are first asked for, and then kept.
import { describe, expect, it } from 'vitest';
import { flowOf, guidedNeeds } from '../../src/domain/wegwijzer/guide.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';
import { whom } from '../support/flow.ts';

const asked = aNeed('vervoer', { questions: [whom] });
const plain = aNeed('rouw');

describe('the flows of a catalogue', () => {
  it('are those of needs that ask something, by the name of the need', () => {
    const catalogue = aCatalogue([plain, asked], []);
    expect(guidedNeeds(catalogue).map(({ need }) => need.slug)).toEqual(['vervoer']);
    expect(flowOf(catalogue, 'vervoer')?.need).toBe('vervoer');
    expect(flowOf(catalogue, 'rouw')).toBeUndefined();
    expect(flowOf(catalogue, 'bestaat-niet')).toBeUndefined();
  });

  it('are compiled once per catalogue, and never those of another one', () => {
    const [one, other] = [aCatalogue([asked], []), aCatalogue([plain], [])];
    const flow = flowOf(one, 'vervoer');
    expect(flow).toBeDefined();
    expect(flowOf(one, 'vervoer')).toBe(flow);
    expect(guidedNeeds(one)[0]?.flow).toBe(flow);
    expect(guidedNeeds(other)).toEqual([]);
  });

  it('stop the work when one is faulty: what was checked holds none', () => {
    const faulty = aNeed('vervoer', { questions: [whom, whom] });
    const catalogue = aCatalogue([faulty], []);
    expect(() => guidedNeeds(catalogue)).toThrow('vervoer');
    expect(() => flowOf(catalogue, 'vervoer')).toThrow('vervoer');
  });
});
