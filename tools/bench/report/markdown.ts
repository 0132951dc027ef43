/** Formats numbers, tables, and the conditions of a measurement for the report. */
import type { Conditions } from '../results.ts';

/** For a value that wasn't measured. */
export const NO_VALUE = '–';

export const formatKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
export const formatWhole = (value: number) => (Number.isFinite(value) ? String(Math.round(value)) : NO_VALUE);
export const formatSeconds = (value: number) => (Number.isFinite(value) ? `${value.toFixed(1)} s` : NO_VALUE);
export const formatMilliseconds = (value: number) => `${formatWhole(value)} ms`;
export const formatMegabytes = (value: number) => (Number.isFinite(value) ? `${formatWhole(value)} MB` : NO_VALUE);
export const formatCount = (value: number) => value.toLocaleString('en-US');

/** A Markdown table with padded columns, as Prettier formats it. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

/** The sentence that says when, on which machine, and with which versions something was measured. */
export function measuredOn({ date, machine, versions }: Conditions): string {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Measured on ${date} on ${machine}, with ${packages.join(', ')}.`;
}
