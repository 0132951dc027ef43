/** The keys of the UI strings, typed against en-US. Types only: costs a script nothing. */
import type source from '../content/en-US/strings.json';
import type { Translator } from './translator.ts';

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type WithoutSuffix<K extends string> = K extends `${infer Base}${PluralSuffix}` ? Base : K;

/** Every key of en-US, plural forms by their common name. */
export type StringKey = WithoutSuffix<Extract<keyof typeof source, string>>;

/** A translator that knows its keys. */
export type SiteTranslator = Translator<StringKey>;
