/** A bar chart as SVG. The first bar is highlighted. */

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The label at the bar's end. */
  readonly valueText: string;
}

const WIDTH = 720;
const LABELS = 220;
const ENDS = 110;
const STEP = 34;
const HEIGHT = 22;
const TOP = 44;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function barChart(title: string, bars: readonly Bar[]): string {
  const longest = Math.max(...bars.map(({ value }) => value));
  const height = TOP + bars.length * STEP + 8;
  const rows = bars.map(({ label, value, valueText }, index) => {
    const y = TOP + index * STEP;
    const width = Math.max(1, (value / longest) * (WIDTH - LABELS - ENDS));
    const text = `y="${y + 16}" fill="#0d1e21"`;
    return [
      `<text x="${LABELS - 10}" ${text} text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${LABELS}" y="${y}" width="${width.toFixed(1)}" height="${HEIGHT}" fill="${index === 0 ? '#ffc22e' : '#9db0b3'}" stroke="#0d1e21"/>`,
      `<text x="${(LABELS + width + 8).toFixed(1)}" ${text}>${escaped(valueText)}</text>`,
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="sans-serif" font-size="15"><rect width="100%" height="100%" fill="#fff"/><text x="16" y="26" fill="#0d1e21" font-weight="700">${escaped(title)}</text>${rows.join('')}</svg>\n`;
}
