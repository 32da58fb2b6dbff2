// Finds sentences for people in source: literals and running text that should stand in a locale.
import ts from 'typescript';

/** Words that hold a Dutch or English sentence together; a name of a class or a header has none. */
const SMALL = new Set(
  (
    'aan als bij dat de deze die dit door een en er geen haar het hier hij hoe hun ik in is kan kies maar meer met mijn ' +
    'moet mijn naar niet nog nu of om ons onze ook op over staat te tot u uit uw van voor wat we welke wie wij worden wordt ' +
    'zijn zo a an and are at be but by can do for from had has have he her his how if in into is it its more must my no not ' +
    'of on or our out she so that the their them then there they this to us was we what when where which who will with you your'
  ).split(' '),
);

/** True for a text that reads as a sentence, or as a label with a capital letter. */
function isSentence(text: string): boolean {
  if (/^(SELECT|INSERT|CREATE|FOR) |^(npm run|--)/.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length < 2) return false;
  const plain = /^[\p{L}\d\s.,:;!?'"’()/%-]+$/u.test(text.replaceAll(/\{\w*\}/g, ''));
  if (!plain || !/\p{L} +\p{L}/u.test(text)) return false;
  return words.some((word) => SMALL.has(word.toLowerCase())) || /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text);
}

/** A text that was found, and the line it stands on. */
export interface FoundText {
  readonly text: string;
  readonly line: number;
}

const SILENT = /^(import|export) /;

/** What a call says to developers: an error that is a bug, a line in a log, a key of a locale. */
function isForDevelopers(node: ts.Node): boolean {
  for (let at = node.parent as ts.Node | undefined; at; at = at.parent) {
    if (ts.isThrowStatement(at)) return true;
    if (ts.isCallExpression(at) && /\b(logger|log)\.\w+$/.test(at.expression.getText()))
      return true;
    if (ts.isNewExpression(at) && /Error$/.test(at.expression.getText())) return true;
    if (ts.isStatement(at)) return SILENT.test(at.getText());
  }
  return false;
}

/** Sentences in TypeScript. */
export function sentencesInScript(source: string, firstLine = 1): FoundText[] {
  const file = ts.createSourceFile('x.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: FoundText[] = [];
  const visit = (node: ts.Node): void => {
    const text =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
        ? node.text
        : undefined;
    if (text !== undefined && isSentence(text.trim()) && !isForDevelopers(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ text: text.trim(), line: line + firstLine });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Sentences in the markup of a component: running text, and texts in attributes. */
export function sentencesInMarkup(markup: string, firstLine = 1): FoundText[] {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
  const bare = markup.replaceAll(
    /<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}|<(script|style)\b[\s\S]*?<\/\1>/g,
    blank,
  );
  const lineOf = (at: number) => bare.slice(0, at).split('\n').length - 1 + firstLine;
  const isProse = (text: string) => !/[(){}=&|`]/.test(text);
  const running = [...bare.matchAll(/(?<![=-])>([^<>{}]*\p{L}{2}[^<>{}]*)(?=[<{])/gu)].filter(
    (match) => isProse(match[1]!),
  );
  const quoted = [...bare.matchAll(/(?<!class=\{?)(["'`])((?:(?!\1)[^\n])*)\1/g)].filter((match) =>
    isSentence(match[2]!.trim()),
  );
  const texts = [
    ...running.map((match) => [match[1]!, match.index + 1] as const),
    ...quoted.map((match) => [match[2]!, match.index] as const),
  ];
  return texts.map(([text, at]) => ({ text: text.trim(), line: lineOf(at + text.search(/\S/)) }));
}

/** Sentences in a source file, whichever kind it is. */
export function sentencesIn(file: string, source: string): FoundText[] {
  if (!file.endsWith('.astro')) return sentencesInScript(source);
  const [, front = '', markup = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [
    '',
    '',
    source,
  ];
  return [
    ...sentencesInScript(front, 2),
    ...sentencesInMarkup(markup, front.split('\n').length + 3),
  ];
}
