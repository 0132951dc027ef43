// The default configuration. with-plugins/ replaces this file.
export const plugins = {};
