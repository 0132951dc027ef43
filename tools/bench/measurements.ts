/** The measurements that the benchmarks record and the report shows. */
import type { BuildPhases } from './build/build-log.ts';
import type { ProcessCost } from './build/process-cost.ts';
import type { Conditions } from './results.ts';
import type { SearchCost } from './site/searching.ts';
import type { Transfer } from './site/serve.ts';
import type { Vitals } from './site/vitals.ts';

export type BuildCost = Pick<ProcessCost, 'seconds' | 'processorSeconds' | 'megabytes'>;

export interface BuildRow {
  readonly name: string;
  /** One per turn. The report shows medians. */
  readonly builds: readonly BuildCost[];
  /** Why there are no more builds. @example 'not finished in 900 s' */
  readonly failure?: string;
  /** Compressed bytes of the article's HTML. */
  readonly pageBytes?: number | undefined;
}

/** The builds of all sites with the same number of articles. */
export interface BuildRun {
  readonly articles: number;
  readonly pages: number;
  readonly turns: number;
  readonly rows: readonly BuildRow[];
}

export interface LoadingCost {
  readonly name: string;
  /** What the server sends until the article has been read to its end. */
  readonly read: Transfer;
  /** What the server sends from opening the page to the first answer. */
  readonly answered?: Transfer | undefined;
  readonly vitals: Vitals;
}

export interface SitesPart {
  readonly conditions: Conditions;
  readonly builds: readonly BuildRun[];
  readonly loading: readonly LoadingCost[];
  readonly search: {
    /** YYYY-MM-DD */
    readonly date: string;
    readonly articles: number;
    readonly word: string;
    readonly sites: readonly (SearchCost & { readonly name: string })[];
  };
}

/** The cost of a build of this site, with the durations of its phases. */
export type PhasedCost = BuildCost & BuildPhases;

export interface ScaleRun extends BuildRun {
  /** A clean build of this site, and another build after one English article has changed. */
  readonly rebuild: { readonly whole: PhasedCost; readonly again: PhasedCost } | undefined;
}

export interface ScalePart {
  readonly conditions: Conditions;
  readonly limitSeconds: number;
  readonly runs: readonly ScaleRun[];
}

export interface Rating {
  readonly page: string;
  readonly tag: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
}

/** All times are in milliseconds. */
export interface PaintTimes {
  readonly firstPaint: number;
  readonly largestPaint: number;
}

export interface LighthousePart {
  readonly conditions: Conditions;
  readonly ratings: readonly Rating[];
  readonly paints: { readonly bare: PaintTimes; readonly article: PaintTimes };
}
