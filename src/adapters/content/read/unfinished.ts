// What an editor still has to write: a template that was not filled in must never pass as a fact.
import type { Problem } from '../../../domain/problem.ts';
import type { YamlText } from './yaml-text.ts';

const MARK = /\bTODO\b/;

const toWrite = (what: string): Pick<Problem, 'kind' | 'values'> =>
  what === '' ? { kind: 'unfinished', values: {} } : { kind: 'unfinishedWhat', values: { what } };

/** Every TODO in the fields of a file, with what belongs there when that is remarked behind it. */
export function unfinishedFields(file: string, yaml: YamlText): Problem[] {
  return yaml
    .texts()
    .filter(({ text }) => MARK.test(text))
    .map(({ place, path, remark = '' }) => ({ file, ...place, field: path, ...toWrite(remark) }));
}

/** Every line of running text with a TODO. */
export function unfinishedLines(file: string, text: string, firstLine: number): Problem[] {
  return text.split('\n').flatMap((line, at): Problem[] => {
    if (!MARK.test(line)) return [];
    const what = line.replace(/^.*\bTODO\b:?\s*/, '');
    return [{ file, line: firstLine + at, field: '', ...toWrite(what) }];
  });
}
