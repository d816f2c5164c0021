// The drawer: what the bot keeps of a message, closed and opened, and what went over the wire.

import { act, fetched } from "./net.js";
import { at, make, say } from "./words.js";

const HEX = 192;
const FAULTS = ["busy", "error", "gateway", "slow", "dropped", "dropped_after"];
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

/** What can go wrong on a bad day, with whom. */
export function showFaults(people) {
  const choice = (name, entries) => make("select", { name }, ...entries.map(([value, text]) => make("option", { value, text })));
  const times = make("input", { name: "times", type: "number", min: 1, max: 9, value: 1, required: true });
  const labelled = (key, field) => make("label", {}, make("span", { text: say(key) }), field);
  const form = make("form", { class: "faults", onsubmit: plan },
    labelled("fault", choice("fault", FAULTS.map((name) => [name, say(`fault_${name}`)]))),
    labelled("fault_where", choice("where", [["", say("fault_to_all")], ...people.map((one) => [one.id, say("fault_to", { name: one.name })]), ["fetching", say("fault_fetching")]])),
    labelled("fault_times", times),
    make("button", { class: "primary", text: say("fault_plan") }));
  open(say("faults"), make("p", { class: "note", text: say("faults_what") }), form);
}

async function plan(event) {
  event.preventDefault();
  const { fault, where, times } = Object.fromEntries(new FormData(event.target));
  const fetching = where === "fetching";
  if (await act("fault", { fault, times: Number(times), fetching, person: fetching ? null : Number(where) || null })) dialog.close();
}

/** A line for every failure that is still to come, and a way to call them off. */
export function failing(faults, people) {
  const where = (one) => one.fetching ? say("fault_fetching") : one.person
    ? say("fault_to", { name: people.find((person) => person.id === one.person)?.name }) : say("fault_to_all");
  const lines = faults.map((one) => make("p", { text: say("fault_waiting", { where: where(one), what: say(`fault_${one.fault}`), times: one.times }) }));
  const off = make("button", { class: "plain", text: say("fault_clear"), onclick: () => act("no-fault") });
  document.getElementById("failing").replaceChildren(...(lines.length ? [...lines, off] : []));
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
    make("summary", {}, make("code", { text: one.method }), ` ${at(one.at, "short")}`, 
      one.refused || one.spoilt ? make("em", { text: ` ${one.refused ?? say("spoilt")}` }) : null),
    make("pre", { text: one.params }));
}
