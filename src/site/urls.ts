/** The urls of this build: the one place that asks the build for its base and origin. */
import { createAddresses } from '../i18n/paths.ts';

export const urls = createAddresses(import.meta.env.BASE_URL, import.meta.env.SITE);
