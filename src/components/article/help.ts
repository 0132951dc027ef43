/** The URL of the instructions on how to help with a translation. */
import { REPOSITORY_URL } from 'astro:env/server';

export const HELP_ADDRESS = `${REPOSITORY_URL}/blob/main/CONTRIBUTING.md#translating`;
