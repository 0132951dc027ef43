// The site as it comes. with-plugins/ replaces this file.
export const plugins = {};
