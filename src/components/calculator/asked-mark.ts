/**
 * An inline script that runs before first paint: it marks a page whose URL asks for an answer, so that form.css reserves
 * the answer's space. The calculator removes the mark. If the calculator never loads, the mark goes by itself, and the
 * form shows again. Every article has the script as written here, so it's short.
 */
export const MARK_ASKED = [
  `{let r=document.documentElement,q=new URLSearchParams(location.search),m=q.get('offer')=='network-membership';`,
  `if(m||['anniversary','purchase','day','month','year','basis'].some(n=>q.get(n)))`,
  `r.dataset.asked=m?'membership':'dates',setTimeout(()=>delete r.dataset.asked,9000)}`,
].join('');
