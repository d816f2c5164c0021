// The way to the server and back: acts go out one by one, whatever changes comes in by itself.

const headers = () => ({ "Content-Type": "application/json", "X-Language": document.documentElement.lang });

/** Do something; true when it was done. What could not be done is told to the person. */
export const act = (name, given = {}) =>
  posted(`/act/${name}`, { method: "POST", headers: headers(), body: JSON.stringify(given) });

/** Send a picture or another file. */
export const send = (person, file) =>
  posted(`/send/${person}?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "X-Language": document.documentElement.lang, "Content-Type": file.type || "application/octet-stream" },
    body: file,
  });

export const fetched = async (address) => (await fetch(address)).json();

/** Hear of everything that changes, in this language; a connection that breaks is made again. */
export function listen(language, hear, lost) {
  const source = new EventSource(`/events/${language}`);
  source.onmessage = (event) => hear(JSON.parse(event.data));
  source.onerror = lost;
  return source;
}

export function tell(problem) {
  document.getElementById("problem").textContent = problem;
}

async function posted(address, request) {
  tell("");
  try {
    const response = await fetch(address, request);
    if (response.ok) return true;
    const answer = response.status === 400 ? await response.json() : {};
    tell(answer.problem ?? `${response.status}`);
  } catch {
    tell(document.body.dataset.lost ?? "");
  }
  return false;
}
