/**
 * Another page of this site as a document that runs nothing. By XMLHttpRequest, because the browser then makes the
 * document of the answer itself: handing it text to parse is what the site's policy (Trusted Types) forbids.
 * Rejects where the page does not come in time or is not a page.
 */
export function fetchPage(address: string, patienceMs: number): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => {
      reject(new Error(`${address}: ${request.status}`));
    };
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = patienceMs;
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else fail();
    };
    request.onerror = fail;
    request.ontimeout = fail;
    request.send();
  });
}
