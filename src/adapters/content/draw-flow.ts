// Draws a flow as a graph, for editors who want to see where answers lead.
import { instance } from '@viz-js/viz';
import type { Need } from '../../domain/need/need.ts';
import { END, NONE_OF_THESE, UNKNOWN } from '../../domain/need/question.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import type { Flow, FlowStep } from '../../domain/wegwijzer/flow.ts';

const t = translator(DUTCH);

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

function answerText(need: Need, step: FlowStep, code: number): string {
  if (code === UNKNOWN) return t('guide.dontKnow');
  if (code === NONE_OF_THESE) return t('guide.noneOfThese');
  return need.wordings['nl']?.questions[step.id]?.answers[String(code)] ?? '';
}

/** Graphviz source of a flow. */
function dot(need: Need, flow: Flow): string {
  const ask = (step: FlowStep) => need.wordings['nl']?.questions[step.id]?.ask ?? step.id;
  const nodes = flow.steps.map((step) => `${quoted(step.id)} [label=${quoted(ask(step))}]`);
  const edges = flow.steps.flatMap((step) =>
    step.exits.map(({ code, to, leaves }) => {
      const target = leaves ?? (to === undefined ? END : flow.steps[to]!.id);
      const label = `${code}: ${answerText(need, step, code)}`;
      return `${quoted(step.id)} -> ${quoted(target)} [label=${quoted(label)}]`;
    }),
  );
  const title = need.wordings['nl']?.title ?? need.slug;
  return `digraph {
    label=${quoted(title)}; labelloc=t; node [shape=box, style=rounded, fontname="sans-serif"];
    edge [fontname="sans-serif", fontsize=10];
    ${quoted(END)} [label=${quoted(t('outcome.title'))}, shape=ellipse];
    ${[...nodes, ...edges].join(';\n    ')};
  }`;
}

/** A flow as SVG. */
export async function drawFlow(need: Need, flow: Flow): Promise<string> {
  return (await instance()).renderString(dot(need, flow), { format: 'svg' });
}
