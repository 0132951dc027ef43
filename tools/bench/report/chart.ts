/** A bar chart as SVG. The first bar is highlighted. */

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The label at the bar's end. */
  readonly valueText: string;
}

/** All sizes are in pixels. */
const WIDTH = 720;
const LABEL_WIDTH = 220;
/** The space for the value at the end of the longest bar. */
const VALUE_WIDTH = 110;
/** The distance from the top of one bar to the top of the next. */
const BAR_STEP = 34;
const BAR_HEIGHT = 22;
/** The top of the first bar, below the title. */
const BARS_TOP = 44;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function barChart(title: string, bars: readonly Bar[]): string {
  const largestValue = Math.max(...bars.map(({ value }) => value));
  const height = BARS_TOP + bars.length * BAR_STEP + 8;
  const rows = bars.map(({ label, value, valueText }, index) => {
    const y = BARS_TOP + index * BAR_STEP;
    const width = Math.max(1, (value / largestValue) * (WIDTH - LABEL_WIDTH - VALUE_WIDTH));
    const textAttributes = `y="${y + 16}" fill="#0d1e21"`;
    return [
      `<text x="${LABEL_WIDTH - 10}" ${textAttributes} text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${LABEL_WIDTH}" y="${y}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}" fill="${index === 0 ? '#ffc22e' : '#9db0b3'}" stroke="#0d1e21"/>`,
      `<text x="${(LABEL_WIDTH + width + 8).toFixed(1)}" ${textAttributes}>${escaped(valueText)}</text>`,
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="sans-serif" font-size="15"><rect width="100%" height="100%" fill="#fff"/><text x="16" y="26" fill="#0d1e21" font-weight="700">${escaped(title)}</text>${rows.join('')}</svg>\n`;
}
