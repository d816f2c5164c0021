// The drawer: what the bot keeps of a message, closed and opened, and what went over the wire.

import { fetched } from "./net.js";
import { at, make, say } from "./words.js";

const HEX = 192;
const dialog = document.getElementById("drawer");
const body = document.getElementById("drawer-body");

document.getElementById("drawer-close").addEventListener("click", () => dialog.close());

/** Everything about one message. */
export async function show(person, message) {
  const [kept, calls] = await Promise.all([fetched(`/kept/${person.id}/${message.id}`), fetched("/calls")]);
  const mine = calls.filter((call) => call.chat === person.id && call.message === message.id);
  open(say("drawer"),
    make("p", { class: "note", text: say("drawer_what") }),
    make("h3", { text: say("in_database") }),
    ...(kept.length ? kept.map(row) : [make("p", { text: say("nothing_kept") })]),
    make("h3", { text: say("over_the_wire") }),
    ...(mine.length ? mine.map(call) : [make("p", { text: say("came_in") })]));
}

/** The last calls of the bot. */
export async function showWire() {
  open(say("wire"), make("p", { class: "note", text: say("wire_what") }), ...(await fetched("/calls")).map(call));
}

function open(title, ...children) {
  document.getElementById("drawer-title").textContent = title;
  body.replaceChildren(...children);
  dialog.showModal();
  body.scrollTop = 0;
}

function row(kept) {
  return make("section", { class: "kept" },
    make("h4", { text: kept.table }),
    make("dl", {}, ...kept.plain.map(([name, value]) => make("div", {}, make("dt", { text: name }), make("dd", { text: value })))),
    ...kept.sealed.map(sealed));
}

function sealed(one) {
  return make("div", { class: "sealed" },
    make("p", {}, make("b", { text: one.column }), ` ${say("sealed", { bytes: one.lies.length / 2 })}`),
    one.lies ? make("code", { class: "hex", text: one.lies.length > HEX ? `${one.lies.slice(0, HEX)}…` : one.lies }) : null,
    make("p", { class: "note", text: say(one.says === null ? "blanked" : "with_the_key") }),
    one.says === null ? null : make("pre", { text: pretty(one.says) }));
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 1);
  } catch {
    return text;
  }
}

function call(one) {
  return make("details", { class: "call" },
    make("summary", {}, make("code", { text: one.method }), ` ${at(one.at, "short")}`, one.refused ? make("em", { text: ` ${one.refused}` }) : null),
    make("pre", { text: one.params }));
}
