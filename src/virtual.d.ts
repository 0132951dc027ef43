/** Declares the virtual modules. TypeScript only accepts such declarations in a file without imports. */
declare module 'virtual:translation-status' {
  /** The status of each translation at build time, with what changed in English, as far as the Git history reaches. */
  export const translationStatus: import('./translation/published.ts').PublishedStatus;
}

declare module 'virtual:embed-messages' {
  interface EmbedMessages {
    /** The integrity hashes of the language's message files. */
    readonly integrity: Readonly<Record<import('./rules/index.ts').EditionId | 'parser' | 'calendar', string>>;
    /** The message that's shown if one of these files can't be loaded. */
    readonly failed: string;
    readonly retry: string;
  }
  /** The integrity hash of the code that writes calendar files. */
  export const CALENDAR_INTEGRITY: string;
  export const MESSAGES: Readonly<Record<import('./i18n/locales.ts').LocaleTag, EmbedMessages>>;
}

declare module 'virtual:embed-release' {
  /** The pinned version of the embedded calculator that this build contains. */
  export const release: {
    /** The path of the script, relative to the site's base. */
    readonly script: string;
    readonly integrity: string;
  };
}
