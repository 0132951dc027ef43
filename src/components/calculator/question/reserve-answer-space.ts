/**
 * A script that runs before the first paint. If the URL asks a question, it marks the page with `data-asked`, and
 * form.css hides the form and reserves space for the answer. The mark is removed with the answer, or after nine seconds
 * if the calculator can't be loaded. The script is inlined in every article with a calculator, so it's short.
 */
import { EDITION_IDS, isRenewable, offersOf } from '../../../rules/index.ts';

const UNDATED_OFFERS = EDITION_IDS.flatMap(offersOf).filter((offer) => !isRenewable(offer));

export const ASKED_MARK = [
  `{let r=document.documentElement,q=new URLSearchParams(location.search),m='${UNDATED_OFFERS.join()}'.split(',').includes(q.get('offer'));`,
  `if(m||['anniversary','purchase','day','month','year','basis'].some(n=>q.get(n)))`,
  `r.dataset.asked=m?'membership':'dates',setTimeout(()=>delete r.dataset.asked,9000)}`,
].join('');
