/** A script for another site's page: asks the embedded calculator all worked examples, and runs axe on it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { type Answered, QUESTIONS, answerAll } from '../embed/examples.ts';

/** What the page reports, as JSON in its `<pre>`. */
export interface EmbedReport {
  readonly failure?: string;
  /** The calculator's heading. */
  readonly title: string;
  readonly answers: readonly Answered[];
  readonly violations: readonly string[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page, which gets its source code. */
async function createReport(
  questions: readonly Readonly<Record<string, string>>[],
  ask: typeof answerAll,
): Promise<EmbedReport> {
  const calculator = document.querySelector('renewal-calculator');
  await customElements.whenDefined('renewal-calculator');
  const answers = await ask(questions);
  const { violations } = await window.axe.run();
  return {
    title: calculator?.shadowRoot?.querySelector('h2')?.textContent ?? '',
    answers,
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  };
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

export const reportScript = (): string => `${AXE};
(${createReport.toString()})(${JSON.stringify(QUESTIONS)}, ${answerAll.toString()})
  .catch((error) => ({ failure: String(error) }))
  .then((result) => {
    const pre = document.querySelector('pre');
    pre.textContent = JSON.stringify(result);
    pre.id = 'done';
  });`;
