/** Formats numbers and tables for the report. */
import type { Conditions } from '../results.ts';

export const NO_VALUE = '–';

export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
export const whole = (value: number) => (Number.isFinite(value) ? String(Math.round(value)) : NO_VALUE);
export const seconds = (value: number) => (Number.isFinite(value) ? `${value.toFixed(1)} s` : NO_VALUE);
export const milliseconds = (value: number) => `${whole(value)} ms`;
export const megabytes = (value: number) => (Number.isFinite(value) ? `${whole(value)} MB` : NO_VALUE);
export const count = (value: number) => value.toLocaleString('en-US');

/** A Markdown table with padded columns, as Prettier formats it. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

export function measuredOn({ date, machine, versions }: Conditions): string {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Measured on ${date} on ${machine}, with ${packages.join(', ')}.`;
}
