// Sentences come from the server's catalogs; dates and times are put in words here, in the people's own zone.

const ZONE = "Europe/Amsterdam";
const DATES = { nl: "nl-NL", en: "en-GB" };
let words = {};
let formats = {};

export function speak(language, spoken) {
  words = spoken;
  document.documentElement.lang = language;
  const format = (options) => new Intl.DateTimeFormat(DATES[language], { timeZone: ZONE, ...options });
  formats = {
    time: format({ hour: "2-digit", minute: "2-digit" }),
    day: format({ weekday: "long", day: "numeric", month: "long" }),
    date: format({ day: "numeric", month: "short" }),
    full: format({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    short: format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }),
    wall: new Intl.DateTimeFormat("sv", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" }),
  };
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-label]"))
    element.setAttribute("aria-label", say(element.dataset.label));
  document.body.dataset.lost = say("lost");
}

/** A sentence of the page, with its values filled in. */
export const say = (key, values = {}) =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** An instant (Unix time) in words: "time", "day", "date", "full", "short", or "wall" for an input field. */
export const at = (unix, format) => formats[format].format(unix * 1000).replace(", ", " ");

/** An element with properties and children; texts are only ever texts. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "text") element.textContent = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
