/** What the build and its helpers say to each other about the finished pages of some languages. */
import type { LocaleTag } from '../../i18n/locales.ts';
import type { Entry } from '../search/language.ts';
import type { Assets } from './pages.ts';

export interface Order {
  /** The finished site's folder. */
  readonly site: string;
  readonly assets: Assets;
  /** `src/content` of the project. */
  readonly content: string;
  /** Where this helper writes its part of the index. */
  readonly index: string;
  readonly languages: readonly LocaleTag[];
}

export interface Said {
  readonly part: Part;
}

export interface Part {
  /** What was indexed, by language. */
  readonly indexed: readonly { readonly tag: LocaleTag; readonly pages: number; readonly entry: Entry }[];
}
