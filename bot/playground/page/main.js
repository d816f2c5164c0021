// The page: hears what changed, and hands it to the clock and the phones.

import * as clock from "./clock.js";
import { failing, showFaults, showWire } from "./drawer.js";
import { act, fetched, listen, tell } from "./net.js";
import { Phone } from "./phone.js";
import { make, say, speak } from "./words.js";

const phones = new Map();
const element = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 719px)");
let source = null;
let state = null;
let shown = null; // whose phone is in view where there is room for one
let scenes = [];

async function talk(language) {
  source?.close();
  localStorage.setItem("language", language);
  const spoken = await fetched(`/words/${language}`);
  scenes = spoken.scenes;
  speak(language, spoken.words);
  element("scene").replaceChildren(...scenes.map((scene) => make("option", { value: scene.key, text: scene.title, title: scene.what })));
  const other = language === "nl" ? "en" : "nl";
  Object.assign(element("language"), { textContent: other === "en" ? "English" : "Nederlands", lang: other });
  element("language").onclick = () => talk(other);
  for (const form of ["markdown", "html"]) element(form).search = `?language=${language}`;
  source = listen(language, hear, () => tell(say("lost")));
}

function hear(news) {
  if (document.body.ariaBusy === "true") document.body.ariaBusy = "false";
  if (element("problem").textContent === say("lost")) tell("");
  if (news.whole) begin();
  state = news;
  for (const person of news.people) if (!phones.has(person.id)) add(person);
  take(news);
  for (const person of news.people) phones.get(person.id).know(person);
  clock.show(news);
  failing(news.faults, news.people);
  play(news);
}

function begin() {
  phones.clear();
  element("phones").replaceChildren();
  element("tabs").replaceChildren();
  shown = null;
}

function add(person) {
  const phone = new Phone(person);
  phones.set(person.id, phone);
  phone.element.addEventListener("unread", tabs);
  element("phones").append(phone.element);
  shown ??= person.id;
  tabs();
}

function tabs() {
  const press = (id) => () => { shown = id; tabs(); phones.get(id).toEnd(); };
  element("tabs").replaceChildren(...[...phones].map(([id, phone]) =>
    make("button", { "aria-pressed": String(id === shown), onclick: press(id) }, phone.person.name,
      phone.unread ? make("span", { class: "badge", text: phone.unread, "aria-label": say("unread", { count: phone.unread }) }) : null)));
  for (const [id, phone] of phones) phone.element.classList.toggle("aside", id !== shown);
}

function take(news) {
  const of = new Map(news.people.map((person) => [person.id, []]));
  for (const [person, message] of news.fresh) of.get(person)?.push(message);
  for (const [person, id] of news.gone) phones.get(person)?.lose(id);
  for (const [person, fresh] of of) {
    if (!fresh.length && !news.whole) continue;
    const heard = phones.get(person).take(fresh, news.whole, news.job === "scene");
    if (heard.length) announce(phones.get(person), heard.at(-1));
  }
}

/** For who listens instead of looks. */
function announce(phone, message) {
  element("heard").textContent = say("heard", { name: phone.person.name, words: message.text.slice(0, 300) });
}

function play(news) {
  document.body.dataset.job = news.job ?? "";
  element("scene").value = news.scene;
  element("scene").title = scenes.find((scene) => scene.key === news.scene)?.what ?? "";
  element("johan").hidden = Boolean(news.job);
  element("halt").hidden = !news.job;
  if (news.problem) tell(news.problem);
  for (const [id, phone] of phones) phone.type(news.typed?.person === id ? news.typed : null);
}

function wire() {
  clock.wire();
  element("scene").addEventListener("change", (event) => act("scene", { scene: event.target.value }));
  element("johan").addEventListener("click", () => act("johan"));
  element("halt").addEventListener("click", () => act("halt"));
  element("wire").addEventListener("click", showWire);
  element("faults").addEventListener("click", () => showFaults(state.people));
  element("meet").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await act("meet", Object.fromEntries(new FormData(event.target)))) event.target.reset();
  });
  document.addEventListener("invitation", (event) => {
    const person = state.people.find((one) => one.standing === "new") ?? state.people.at(-1);
    act("start", { person: person.id, link: event.detail });
  });
  const picture = element("picture");
  picture.querySelector("button").addEventListener("click", () => picture.close());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") for (const open of document.querySelectorAll("details.more[open]")) open.open = false;
  });
  document.addEventListener("click", (event) => {
    for (const open of document.querySelectorAll("details.more[open]")) if (!open.contains(event.target)) open.open = false;
  });
  document.addEventListener("copy", (event) => {
    if (getSelection().anchorNode?.parentElement?.closest(".protected")) event.preventDefault();
  });
  narrow.addEventListener("change", () => { for (const phone of phones.values()) phone.toEnd(); });
}

wire();
talk(localStorage.getItem("language") ?? (navigator.language.startsWith("nl") ? "nl" : "en"));
