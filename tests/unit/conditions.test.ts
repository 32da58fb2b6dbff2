// What a visitor already has is not sent again, and nobody is told so wrongly.
import type { IncomingHttpHeaders } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../src/adapters/http/conditions.ts';
import { encodingChooser, encodingFor } from '../../src/adapters/http/encoding.ts';

const etag = '"abc-br"';
const modified = new Date('1994-11-06T08:49:37Z');
const verdict = (headers: IncomingHttpHeaders) => verdictOn(headers, { etag, modified });
const [SAME, BEFORE, AFTER] = [
  'Sun, 06 Nov 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 08:49:36 GMT',
  'Sun, 06 Nov 1994 08:49:38 GMT',
];

describe('conditions', () => {
  it.each<[string, IncomingHttpHeaders, number]>([
    ['none', {}, 200],
    ['its tag', { 'if-none-match': etag }, 304],
    ['its tag, weak as a proxy makes it', { 'if-none-match': `W/${etag}` }, 304],
    ['its tag in a list', { 'if-none-match': `"x", W/"y,z" ,${etag}` }, 304],
    ['a tag with a comma in it', { 'if-none-match': '"x,"abc-br"' }, 200],
    ['any', { 'if-none-match': '*' }, 304],
    ['any, with blanks', { 'if-none-match': ' * ' }, 304],
    ['a star among tags is no star', { 'if-none-match': '"x", *' }, 200],
    ['another tag', { 'if-none-match': '"abc-gz"' }, 200],
    ['a tag without quotes', { 'if-none-match': 'abc-br' }, 200],
    ['an empty header', { 'if-none-match': '' }, 200],
    ['another tag beats a date', { 'if-none-match': '"x"', 'if-modified-since': AFTER }, 200],
    ['its tag beats a date', { 'if-none-match': etag, 'if-modified-since': BEFORE }, 304],
    ['its date', { 'if-modified-since': SAME }, 304],
    ['a later date', { 'if-modified-since': AFTER }, 304],
    ['an earlier date', { 'if-modified-since': BEFORE }, 200],
    ['the date as long ago', { 'if-modified-since': 'Sunday, 06-Nov-94 08:49:37 GMT' }, 304],
    ['the date as C wrote it', { 'if-modified-since': 'Sun Nov  6 08:49:37 1994' }, 304],
    ['a date of another kind', { 'if-modified-since': '1994-11-06T08:49:38Z' }, 200],
    ['a number', { 'if-modified-since': '9999999999999' }, 200],
    ['a day that is not', { 'if-modified-since': 'Sun, 99 Nov 1994 08:49:37 GMT' }, 200],
    ['If-Match with its tag', { 'if-match': `"x", ${etag}` }, 200],
    ['If-Match with any', { 'if-match': '*' }, 200],
    ['If-Match with its tag, weak', { 'if-match': `W/${etag}` }, 412],
    ['If-Match with another tag', { 'if-match': '"x"' }, 412],
    ['If-Unmodified-Since an earlier date', { 'if-unmodified-since': BEFORE }, 412],
    ['If-Unmodified-Since its date', { 'if-unmodified-since': SAME }, 200],
    ['If-Match beats If-Unmodified-Since', { 'if-match': '*', 'if-unmodified-since': BEFORE }, 200],
    ['a range', { range: 'bytes=10-5', 'if-range': etag }, 200],
  ])('%s', (_, headers, expected) => expect(verdict(headers)).toBe(expected));

  it('whatever stands in them is an answer', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (tag, date) => {
        const found = verdict({ 'if-none-match': tag, 'if-modified-since': date });
        expect([200, 304]).toContain(found);
        if (!tag.includes(etag) && tag.trim() !== '*') expect(found).toBe(200);
      }),
    );
  });
});

describe('the form that is sent', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['BR', 'br'],
    ['', 'identity'],
    ['deflate', 'identity'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['br;q=0.5, gzip;q=1.0', 'gzip'],
    ['br;q=0.5,gzip;q=0.5', 'br'],
    ['identity', 'identity'],
    ['identity;q=1, gzip;q=0.5', 'identity'],
    ['identity;q=0, gzip', 'gzip'],
    ['identity;q=0', 'identity'],
    ['*;q=0', 'identity'],
    ['br;q=x', 'identity'],
    ['br;q=2', 'identity'],
    ['gzip ; q=0.8 , br ; q=0.2', 'gzip'],
    ['brotli', 'identity'],
    [',,;q=1', 'identity'],
  ])('for %j is %s', (header, expected) => {
    expect(encodingFor(header)).toBe(expected);
    const choose = encodingChooser();
    expect([choose(header), choose(header)]).toEqual([expected, expected]);
  });

  it('is remembered for a handful of headers, and right for all', () => {
    const choose = encodingChooser();
    for (let n = 0; n < 200; n++) expect(choose(`x${n}, gzip`)).toBe('gzip');
    expect(choose(undefined as never)).toBe('identity');
  });
});
