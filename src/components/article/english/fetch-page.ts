/**
 * Fetches a page of this site as a document whose scripts don't run. Uses XMLHttpRequest instead of `fetch`, because it
 * parses the response: the Content Security Policy (Trusted Types) doesn't let scripts parse text as HTML. Rejects
 * after `timeoutMs`, or if the response isn't a page.
 */
export function fetchPage(address: string, timeoutMs: number): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => {
      reject(new Error(`${address}: ${request.status}`));
    };
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = timeoutMs;
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else fail();
    };
    request.onerror = fail;
    request.ontimeout = fail;
    request.send();
  });
}
