/** The URL of an edition's facts in the repository. */
import { REPOSITORY_URL } from 'astro:env/server';
import type { EditionId } from '../../rules/index.ts';

const HEADING_IDS: Readonly<Record<EditionId, string>> = {
  'mpn-2021': 'policy-facts-microsoft-partner-network-mid-2021',
  maicpp: 'policy-facts-microsoft-ai-cloud-partner-program',
};

export const policyUrl = (edition: EditionId): string =>
  `${REPOSITORY_URL}/blob/main/docs/policy.md#${HEADING_IDS[edition]}`;
