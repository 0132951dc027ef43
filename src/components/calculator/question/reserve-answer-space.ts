/**
 * Runs before the first paint: marks a page whose URL asks for an answer, so that form.css reserves its space. The
 * calculator removes the mark; if its code doesn't load, the mark is removed after nine seconds, and the form is shown again.
 * This file is inlined in every article with a calculator, so it's short.
 */
import { EDITION_IDS, isRenewable, offersOf } from '../../../rules/index.ts';

const UNDATED = EDITION_IDS.flatMap(offersOf).filter((offer) => !isRenewable(offer));

export const ASKED_MARK = [
  `{let r=document.documentElement,q=new URLSearchParams(location.search),m='${UNDATED.join()}'.split(',').includes(q.get('offer'));`,
  `if(m||['anniversary','purchase','day','month','year','basis'].some(n=>q.get(n)))`,
  `r.dataset.asked=m?'membership':'dates',setTimeout(()=>delete r.dataset.asked,9000)}`,
].join('');
