/** Our own sample handoff files in the documentation pipeline's format, with original sentences. */
import { WINDOW_DAYS, figureIds, figureOf } from '../../../src/rules/index.ts';

const KNOWN_DAYS = figureIds('mpn-2021', 'days').flatMap((id) => figureOf('mpn-2021', id).value);
/** A number of days that the policy doesn't have, next to the window's. */
export const UNKNOWN_DAYS =
  [1, 2, 3, 4].map((more) => WINDOW_DAYS + more).find((days) => !KNOWN_DAYS.includes(days)) ?? 0;

const metadata = (fields: Readonly<Record<string, string>>) =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\nms.author: nobody\n---\n`;

/** A translated sentence followed by its English, as the pipeline writes them. */
export const pair = (own: string, english: string, id = '0a0a0-101') =>
  `<span data-ttu-id="${id}">${own}</span><span class="sxs-lookup"><span data-stu-id="${id}">${english}</span></span>`;

export const COMMIT = 'aaaa1111bbbb2222cccc3333dddd4444eeee5555';

/** Dutch with side-by-side English. */
export const DUTCH = `${metadata({
  title: 'Op tijd verlengen',
  description: 'De periode loopt vanaf één dag na de aankoopdatum.',
  'ms.date': '03/05/2021',
  'ms.sourcegitcommit': COMMIT,
  'ms.translationtype': 'MT',
  'ms.contentlocale': 'nl-NL',
  'ms.lasthandoff': '04/06/2021',
})}# <a name="renew-in-good-time"></a>${pair('Op tijd verlengen', 'Renew in good time')}

${pair('**Vereiste rollen:** MPN-partnerbeheerder', '**Appropriate roles**: MPN partner admin')}

${pair('Wie verlengt, houdt alles.', 'Whoever renews keeps everything.')} ${pair('Wie wacht, niet.', 'Whoever waits does not.')}

## <a name="when-it-closes"></a>${pair('Wanneer het ophoudt', 'When it closes')}

${pair(`U kunt verlengen tot ${WINDOW_DAYS} dagen na de jubileumdatum.`, `You can renew until ${WINDOW_DAYS} days after the anniversary date.`)} ${pair('Vijftien dagen vóór de jubileumdatum krijgt u bericht.', 'Fifteen days before the anniversary date you get a message.')}

- [${pair('Voordelen', 'Benefits')}](manage-your-partner-network-benefits.md)

- [${pair('Meer', 'More')}](no-such-article.md)
`;

/** French of the same edition, without English. */
export const FRENCH = `${metadata({
  title: 'Renouveler à temps',
  description: 'La fenêtre s’ouvre le lendemain de la date anniversaire.',
  'ms.date': '03/05/2021',
  'ms.sourcegitcommit': COMMIT,
  'ms.translationtype': 'HT',
  'ms.contentlocale': 'fr-FR',
  'ms.lasthandoff': '04/06/2021',
})}# <a name="renew-in-good-time"></a>Renouveler à temps

**Rôles appropriés** : Administrateur partenaire MPN, chef de cuisine

Qui renouvelle garde tout. Qui attend perd tout.

## <a name="when-it-closes"></a>La fin

Vous pouvez renouveler jusqu’à ${WINDOW_DAYS} jours avant la date anniversaire. Quinze jours avant la date anniversaire, vous recevez un message.

- [Avantages](manage-your-partner-network-benefits.md)
- Encore
`;

/** A Swedish translation of an older English version. One section isn't in the current English. */
export const SWEDISH = `${metadata({
  title: 'Förnya i tid',
  description: 'Du förnyar efter årsdagen.',
  'ms.date': '06/01/2020',
  'ms.sourcegitcommit': COMMIT.replaceAll('a', 'f'),
  'ms.translationtype': 'MT',
  'ms.contentlocale': 'sv-SE',
  'ms.lasthandoff': '07/02/2020',
})}# <a name="renew-in-good-time"></a>Förnya i tid

Du förnyar inom ${UNKNOWN_DAYS} dagar efter årsdagen. En annons påminner dig den 1 april 2021.

## <a name="older-section"></a>Något annat

Din färdighet är en kompetens.
`;

/** English with all syntax that differs on this site. */
export const ENGLISH = `${metadata({
  title: 'Every kind: of block',
  description: 'What the pipeline writes.',
  'ms.date': '05/06/2021',
})}# Every kind of block

Intro with <b>bold</b>, a <tenant id> to fill in, {braces} and [a link][ref].

[ref]: https://example.org/page

## A note

> [!WARNING]
> Take care.

> [!NOTE]
> A remark.

![What it shows](media/Menu_1.PNG "title")

Words around ![](media/none.png) a picture.

:::row:::
:::column:::
Left.
:::column-end:::
:::row-end:::

[!INCLUDE [shared](includes/shared.md)]

[!INCLUDE [gone](includes/gone.md)]

## Tabs

# [One](#tab/one)

First.

# [Two](#tab/two)

Second.

***

<table><tr><th>Head<th>Other<tr><td><ul><li>one<li>two</ul><td>${WINDOW_DAYS} days</table>

Renew within ${WINDOW_DAYS} days of the anniversary date. A message comes fifteen (15) days before the anniversary date.

See [the note](#a-note), [the plan](../deep/other.md#part), [old](http://example.org/), [root](/partner-center/x).
`;

export const SHARED = 'A shared sentence with **bold**.\n';

/** The shortest possible side-by-side file. */
export const SMALL = `---\ntitle: Klein\ndescription: Klein.\nms.date: 03/05/2021\nms.contentlocale: nl-NL\n---\n${pair('Kort.', 'Short.')}\n`;
