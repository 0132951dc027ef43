/** The stages around one anniversary, with a lane for each edition. All lanes have the same scale. */
import { createDateFormat } from '../../i18n/format.ts';
import type { SiteTranslator } from '../../i18n/keys.ts';
import { plusDays } from '../../rules/index.ts';
import { Hatch } from '../calculator/timeline/Hatch.tsx';
import { BAND_HEIGHT, WideBand } from '../calculator/timeline/WideBand.tsx';
import { percent } from '../calculator/timeline/wide-scale.ts';
import type { StageBand } from '../calculator/timeline/stage-picture.ts';
import type { ComparedDates } from './compare-dates.ts';
import { comparedPicture } from './compared-picture.ts';

const ID_PREFIX = 'compared';
const FIRST_LANE_TOP = 64; // px from the top, below the anniversary's label
const LANE_SPACING = 96; // px from one lane to the next
const TITLE_DISTANCE = 10; // px from the baseline of a lane's title to its bands
const DATE_DISTANCE = 20; // px from the bands to the baseline of their dates
const DATE_INSET = 3; // px from a band's end to its date
const LABEL_BASELINE = 16; // px from the top to the anniversary's label
const TEXT_MARGIN = 6; // px below the baseline of a text

interface ComparedTimelineProps {
  readonly compared: ComparedDates;
  readonly translator: SiteTranslator;
}

/** Not before or after renewal, and not on the only one-day stage: it's the anniversary, which is already labeled. */
const hasDateLabels = ({ tone, from, to }: StageBand) => tone !== 'waiting' && tone !== 'over' && to - from > 1;

export function ComparedTimeline({ compared, translator }: ComparedTimelineProps) {
  const { t, tag } = translator;
  const format = createDateFormat(tag);
  const { firstDay, endDay, lanes } = comparedPicture(compared);
  const x = (day: number) => ((day - firstDay) / (endDay - firstDay)) * 100;
  const anniversaryX = percent((x(0) + x(1)) / 2);
  const dateLabel = (day: number) => format.label(plusDays(compared.anniversary, day));
  const height = FIRST_LANE_TOP + LANE_SPACING * (lanes.length - 1) + BAND_HEIGHT + DATE_DISTANCE + TEXT_MARGIN;
  return (
    <figure class="tlf">
      <svg class="tl" role="img" aria-labelledby={`${ID_PREFIX}-t`} width="100%" height={height}>
        <title id={`${ID_PREFIX}-t`}>{t('changes.compare.timeline')}</title>
        <Hatch id={ID_PREFIX} />
        <text class="b c" x={anniversaryX} y={LABEL_BASELINE}>
          {format.short(compared.anniversary)}
        </text>
        <line class="tick" x1={anniversaryX} x2={anniversaryX} y1={LABEL_BASELINE + TEXT_MARGIN} y2={height} />
        {lanes.map(({ edition, bands }, index) => {
          const top = FIRST_LANE_TOP + LANE_SPACING * index;
          return (
            <g key={edition}>
              <text class="b" x="0" y={top - TITLE_DISTANCE}>
                {t(`changes.edition.${edition}`)}
              </text>
              {bands.map((band) => (
                <WideBand
                  key={band.from}
                  band={band}
                  x={percent(x(band.from))}
                  width={percent(x(band.to) - x(band.from))}
                  y={top}
                  id={ID_PREFIX}
                />
              ))}
              {bands.filter(hasDateLabels).map(({ from, to }) => (
                <g key={from}>
                  <text x={percent(x(from))} dx={DATE_INSET} y={top + BAND_HEIGHT + DATE_DISTANCE}>
                    {dateLabel(from)}
                  </text>
                  <text class="e" x={percent(x(to))} dx={-DATE_INSET} y={top + BAND_HEIGHT + DATE_DISTANCE}>
                    {dateLabel(to - 1)}
                  </text>
                </g>
              ))}
            </g>
          );
        })}
      </svg>
      <figcaption>{t('answer.timeline.caption.maicpp')}</figcaption>
    </figure>
  );
}
