// One message as a bubble. Whatever somebody typed goes in as text; only entities make formatting.

import { act } from "./net.js";
import { at, make, say } from "./words.js";

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", spoiler: "span" };
const LINK = /https?:\/\/[^\s\u2066-\u2069]+/g;
const INVITATION = /^https:\/\/t\.me\/\w+\?start=/;

/** The bubble of a message in somebody's phone. */
export function bubble(message, phone) {
  const mine = message.who !== "bot";
  const answered = phone.messages.get(message.reply_to);
  return make(
    "li",
    { class: `message ${mine ? "mine" : "theirs"} ${message.protected ? "protected" : ""}`, id: `m${message.id}` },
    make(
      "div",
      { class: "bubble" },
      make("span", { class: "unseen", text: mine ? phone.person.name : "Tussendoor" }),
      message.forwarded ? make("p", { class: "note", text: say("forwarded") }) : null,
      answered ? quoted(answered, phone) : null,
      message.file ? attached(message.file) : null,
      make("div", { class: "text" }, paint(message.text, message.entities)),
      foot(message, phone),
      more(message, phone),
    ),
    message.rows.length ? keyboard(message, phone) : null,
  );
}

function foot(message, phone) {
  return make(
    "p",
    { class: "foot" },
    message.reaction ? make("span", { class: "reaction", role: "img", "aria-label": say("kept"), title: say("kept"), text: message.reaction }) : null,
    message.reacted ? make("span", { class: "reaction", role: "img", "aria-label": `${say("reacted", { name: phone.person.name })} ${message.reacted}`, title: phone.person.name, text: message.reacted }) : null,
    message.protected ? make("span", { class: "lock", role: "img", "aria-label": say("protected"), title: say("protected") }) : null,
    message.edited ? make("span", { text: say("edited") }) : null,
    make("time", { datetime: new Date(message.at * 1000).toISOString(), text: at(message.at, "time") }),
  );
}

function more(message, phone) {
  return make("button", {
    class: "plain more-of", "aria-haspopup": "true", "aria-label": say("message_menu"), text: "⋯",
    onclick: (event) => phone.offer(message, event.currentTarget),
  });
}

function quoted(message, phone) {
  const words = message.text.slice(0, 80) || message.file?.name || "";
  return make("button", { class: "quoted", onclick: () => phone.show(message.id) },
    make("span", { class: "unseen", text: say("in_reply_to") }), words);
}

function attached(file) {
  const address = `/file/${encodeURIComponent(file.id)}`;
  if (!file.kind?.startsWith("image/"))
    return make("a", { class: "file", href: address, target: "_blank", rel: "noopener" },
      `${file.name} · ${say("size", { size: Math.ceil(file.size / 1000) })}`);
  const open = () => {
    const dialog = document.getElementById("picture");
    Object.assign(dialog.querySelector("img"), { src: address, alt: file.name });
    dialog.showModal();
  };
  return make("button", { class: "picture", onclick: open }, make("img", { src: address, alt: file.name, loading: "lazy" }));
}

function keyboard(message, phone) {
  const rows = message.rows.map((row, number) =>
    make("div", { class: "row" }, ...row.map((button, place) =>
      button.url
        ? make("a", { class: "key", href: button.url, target: "_blank", rel: "noopener", text: button.text })
        : make("button", { class: "key", text: button.text,
            onclick: () => act("tap", { person: phone.person.id, message: message.id, row: number, place }) }))));
  return make("div", { class: "keyboard", role: "group", "aria-label": say("buttons") }, ...rows);
}

/** The text between two places, with what lies over it. Places are UTF-16 units, as JavaScript counts. */
function paint(text, entities, from = 0, to = text.length) {
  const painted = document.createDocumentFragment();
  let place = from;
  const inside = entities.filter((one) => one.offset >= from && one.offset + one.length <= to);
  inside.forEach((entity, number) => {
    if (entity.offset < place) return;
    const end = entity.offset + entity.length;
    const block = entity.type.endsWith("blockquote");
    painted.append(...linked(text.slice(place, entity.offset).replace(block ? /\n+$/ : "", "")));
    painted.append(worded(entity, paint(text, inside.slice(number + 1), entity.offset, end)));
    place = end;
    // A quotation brings its own space along, so the empty lines around it go.
    while (block && text[place] === "\n") place += 1;
  });
  painted.append(...linked(text.slice(place, to)));
  return painted;
}

function worded(entity, inner) {
  if (entity.type === "expandable_blockquote") return folded(inner);
  if (entity.type === "blockquote") return make("blockquote", {}, inner);
  if (entity.type === "text_link") return make("a", { href: safe(entity.url), target: "_blank", rel: "noopener" }, inner);
  return make(TAGS[entity.type] ?? "span", { class: entity.type }, inner);
}

/** A quotation of more than three lines is folded until it is opened. */
function folded(inner) {
  const quote = make("blockquote", { class: "fold" }, inner);
  const button = make("button", { class: "plain", hidden: true, text: say("unfold"), "aria-expanded": "false", onclick: () => {
    const open = quote.classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
    button.textContent = say(open ? "fold" : "unfold");
  } });
  new ResizeObserver(() => {
    if (!quote.classList.contains("open")) button.hidden = quote.scrollHeight <= quote.clientHeight + 1;
  }).observe(quote);
  return make("div", {}, quote, button);
}

const safe = (address) => (/^(https?|tg):/.test(address) ? address : "#");

function linked(text) {
  const pieces = [];
  let place = 0;
  for (const found of text.matchAll(LINK)) {
    pieces.push(text.slice(place, found.index), link(found[0]));
    place = found.index + found[0].length;
  }
  return [...pieces, text.slice(place)].filter(Boolean);
}

/** An invitation opens on the phone of who has never seen the bot; any other link in a page of its own. */
function link(address) {
  return INVITATION.test(address)
    ? make("button", { class: "plain invitation", text: address, title: say("open_link"),
        onclick: () => document.dispatchEvent(new CustomEvent("invitation", { detail: address })) })
    : make("a", { href: address, target: "_blank", rel: "noopener", text: address });
}
