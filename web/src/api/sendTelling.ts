/** Posts a form and tells how much of it has left, which fetch cannot; no answer is an error response, as everywhere in the client. */
export function sendTelling(
  url: string,
  headers: Record<string, string>,
  form: FormData,
  onSent: (part: number) => void,
): Promise<Response> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && onSent(event.loaded / event.total);
    request.upload.onload = () => onSent(1);
    request.onload = () => resolve(answerOf(request));
    request.onerror = request.onabort = request.ontimeout = () => resolve(Response.error());
    request.send(form);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ['Content-Type', 'Retry-After']) {
    const value = request.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(request.status === 204 ? null : request.responseText, { status: request.status, headers });
}
