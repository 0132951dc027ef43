/** The URLs of this build. The only place that reads the base path and origin from Astro. */
import { createAddresses } from '../i18n/paths.ts';

export const urls = createAddresses(import.meta.env.BASE_URL, import.meta.env.SITE);
