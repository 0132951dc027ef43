/** The project for the walkthrough in CONTRIBUTING.md: its article as of when it was written, in two languages. */
import { recorded } from '../translation/recorded.ts';

export const ENGLISH = 'src/content/en-US/renew-mpn-offers.mdx';
export const FRENCH = 'src/content/fr-FR/renew-mpn-offers.mdx';

const META = {
  title: 'Renew your MPN offers',
  description: 'An offer is renewed in the window after its anniversary.',
};
const FRENCH_META = { title: 'Renouveler vos offres MPN', description: 'Une offre se renouvelle dans la fenêtre.' };

const article = ({ title, description }: typeof META, body: string) =>
  `---\ntitle: ${title}\ndescription: ${description}\norder: 1\nupdated: 2021-07-15\nroles: [global-admin]\n---\n${body}`;

const BODY = `
You renew in the <RuleDays of="window" /> after the anniversary date.

## Renewal reminders {#renewal-reminders}

Microsoft writes twice: <RuleDays of="first-reminder" /> before the anniversary date, and again <RuleDays of="final-reminder" /> after it.

Nothing renews automatically. As of mid-2021, you have to renew each offer yourself every year.

<Note>
**Product keys do not wait for the window.** Redeem unused keys before the anniversary date.
</Note>

## Next steps {#next-steps}

Open Partner Center.
`;

const FRENCH_BODY = `
Vous renouvelez pendant les <RuleDays of="window" /> qui suivent la date anniversaire.

## Les rappels de renouvellement {#renewal-reminders}

Microsoft envoie deux rappels : l’un <RuleDays of="first-reminder" /> avant la date anniversaire, l’autre <RuleDays of="final-reminder" /> après celle-ci.

Aucune offre ne se renouvelle d’elle-même. À la mi-2021, vous devez renouveler vous-même chaque offre, chaque année.

<Note>
**Les clés de produit n’attendent pas la fenêtre.** Utilisez les clés restantes avant la date anniversaire.
</Note>

## Étapes suivantes {#next-steps}

Ouvrez l’Espace partenaires.
`;

/** The project's files, by path; the French is current. */
export const FILES: Readonly<Record<string, string>> = {
  [ENGLISH]: article(META, BODY),
  [FRENCH]: recorded(FRENCH, article(FRENCH_META, FRENCH_BODY), article(META, BODY)),
  'src/content/en-US/strings.json': '{}\n',
  'src/content/fr-FR/strings.json': '{}\n',
};
