/**
 * The names of columns on this site, in Partner Center, and in people's spreadsheets, in many languages. When
 * `columns.ts` compares names, it ignores case, accents, articles, and words for "date".
 */

import type { ColumnRole } from './column-roles.ts';

/** Separated by ` | `. Columns with other dates, such as the last day of the window, have no role. */
export const COLUMN_NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  offer: [
    'offer | offers | offering | product | products | offer type | offer ID | offer name | product name | subscription',
    'offre | offres | produit | produits | type d’offre | nom de l’offre | nom du produit',
    '套餐 | 优惠 | 产品 | 产品/服务 | 产品名称 | 套餐名称 | 套餐类型',
    '供應項目 | 優惠 | 產品 | 產品/服務 | 方案 | 供應項目名稱 | 產品名稱 | 供應項目類型',
    'erbjudande | erbjudanden | produkt | produkter | erbjudandets namn | erbjudandenamn | produktnamn',
    'aanbieding | aanbiedingen | product | producten | naam van de aanbieding | productnaam | soort aanbieding',
  ],
  name: [
    'name | names | label | title | display name | competency name | description | company | company name | customer',
    'nom | noms | libellé | intitulé | désignation | description | société | entreprise | nom de la compétence',
    '名称 | 名字 | 标签 | 标题 | 资格名称 | 说明 | 描述 | 公司 | 公司名称',
    '名稱 | 名字 | 標籤 | 標題 | 專長認證名稱 | 說明 | 描述 | 公司 | 公司名稱',
    'namn | benämning | beteckning | etikett | kompetensens namn | beskrivning | företag | företagsnamn',
    'naam | namen | benaming | label | naam van de competentie | omschrijving | beschrijving | bedrijf | bedrijfsnaam',
  ],
  anniversary: [
    'anniversary | anniversary date | renewal start date | expiration date | expiry date | expiration | expiry',
    'renewal date | renewal | renewal due | expires | expire | expiring | exp | renews | renew on | valid until',
    'date anniversaire | anniversaire | date d’expiration | expiration | expire le | renouvellement',
    'date de renouvellement | date de début de renouvellement | début du renouvellement | à renouveler le | échéance',
    'date d’échéance | fin de validité | valable jusqu’au | valide jusqu’au | arrive à échéance le',
    '周年日 | 周年 | 周年纪念日 | 纪念日 | 到期日 | 到期 | 过期日 | 失效日 | 届满日 | 续订日 | 续订 | 续订开始日期',
    '续约日 | 续约开始日期 | 有效期 | 有效期至 | 有效期限',
    '週年日 | 週年 | 週年紀念日 | 周年日 | 紀念日 | 到期日 | 到期 | 過期日 | 失效日 | 屆滿日 | 續約日 | 續約',
    '續約開始日期 | 續訂日 | 續訂開始日期 | 有效期 | 有效期至 | 有效期限',
    'årsdag | årsdagen | årsdatum | utgångsdatum | utgångsdag | utgång | förfallodatum | förfallodag | förfaller',
    'sista giltighetsdag | sista giltighetsdatum | giltig till | giltig t.o.m. | gäller till | gäller t.o.m. | går ut',
    'löper ut | upphör | utgår',
    'förnyelse | förnyelsedatum | förnyas | startdatum för förnyelse | förnyelsens startdatum',
    'jubileumdatum | jubileum | jaardatum | verloopdatum | verloopt | vervaldatum | vervaldag | vervalt | afloopdatum',
    'verlenging | verlengingsdatum | verlengdatum | startdatum verlenging | startdatum van de verlenging | geldig tot',
    'geldig tot en met | geldig t/m | vernieuwingsdatum',
  ],
  purchase: [
    'purchase date | purchase | purchased | purchases | bought | order date | ordered | buy date | acquired | acquisition',
    'date d’achat | achat | acheté | achetée | date de commande | commandé | commandée | acquis | acquise | acquisition',
    'date de souscription | souscrit | souscrite',
    '购买日期 | 购买 | 购买时间 | 购入日期 | 购入 | 采购日期 | 采购 | 订购日期 | 订购 | 购置日期 | 下单日期',
    '購買日期 | 購買 | 購買時間 | 購入日期 | 購入 | 採購日期 | 採購 | 訂購日期 | 訂購 | 購置日期 | 下單日期',
    'inköpsdatum | inköp | inköpt | köpt | köp | köpdatum | köpdag | köpedatum | beställningsdatum | beställd | orderdatum',
    'anskaffningsdatum',
    'aankoopdatum | aankoop | aangekocht | gekocht | koopdatum | inkoopdatum | besteldatum | besteld | orderdatum',
    'aanschafdatum | aangeschaft',
  ],
  renewals: [
    'times renewed | renewals',
    'nombre de renouvellements',
    '续订次数',
    '續約次數',
    'antal förnyelser',
    'aantal verlengingen',
  ],
  id: ['ID | entry ID', 'identifiant', '标识', '識別碼', 'post-ID', 'item-ID'],
};

/** Ignored in headers, because they don't say which date or name a column has. */
export const FILLERS =
  'date dates day on at the a an of for in my our your ' +
  'le la les l d de du des un une au pour mon mes notre nos votre vos jour ' +
  'datum dag den det en ett av for pa i min mitt var vart din ditt er ' +
  'het een van voor op bij mijn ons onze uw der ' +
  'mpn microsoft ms partner center centre 的 之 于 於';

/** Words for the offer that a date belongs to: "competency expiration date" is the same as "expiration date". */
export const SUBJECTS =
  'offer offers product competency competencies specialization membership subscription action pack current next ' +
  'offre offres produit competence competences specialisation adhesion abonnement prochain prochaine ' +
  'erbjudande erbjudandet erbjudandets kompetens kompetensen medlemskap nasta prenumeration original first initial ' +
  'aanbieding competentie lidmaatschap volgende';

/** The same for Chinese, at the start of a header. */
export const HAN_SUBJECTS = '套餐 产品 资格 会员 会员资格 供應項目 產品 專長認證 會員 會員資格 下次 下一次 本次';

/** Words for "date" or "day" at the end of a compound: `vervaldatum`, `anniversarydate`, `到期日期`. */
export const DATE_ENDINGS = /(?:dates?|day|datum|dag|dagen|日期|日|时间|時間)$/;
