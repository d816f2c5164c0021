// The clock, what comes next, and the line of time of every trajectory.

import { act } from "./net.js";
import { at, make, say } from "./words.js";

const OVER = { done: "done", held: "done", lapsed: "skipped", cancelled: "skipped", planned: "coming" };
const MARKS = {
  preparation: "?", meeting_reminder: "!", digest: "≡", held: "✓", reflection: "↺", craft: "↻", experiment: "±",
  evaluation: "=", coach_evaluation: "=", halfway: "½", goal_date: "◎", closing: "Σ", follow_up: "»", meta: "¶",
};

export function wire() {
  for (const button of document.querySelectorAll("[data-seconds]"))
    button.addEventListener("click", () => act("push", { seconds: Number(button.dataset.seconds) }));
  on("to-next", "click", () => act("next"));
  on("to-meeting", "click", () => act("until-meeting"));
  on("set", "submit", (event) => {
    event.preventDefault();
    act("push", { wall: new FormData(event.target).get("wall") });
    event.target.closest("details").open = false;
  });
}

const on = (id, what, deed) => document.getElementById(id).addEventListener(what, deed);

export function show(state) {
  const now = document.getElementById("now");
  now.dateTime = new Date(state.now * 1000).toISOString();
  now.replaceChildren(make("b", { text: at(state.now, "time") }), ` ${at(state.now, "full")}`);
  document.getElementById("next").textContent = state.next
    ? say("next", { moment: at(Math.max(state.next.at, state.now), "short"), what: state.next.what })
    : say("nothing_next");
  document.getElementById("to-next").disabled = !state.next;
  document.getElementById("to-meeting").disabled = !state.meeting;
  const wall = document.querySelector("#set input");
  if (wall !== document.activeElement) wall.value = at(state.now, "wall").replace(" ", "T");
  draw(state);
}

let drawn = "";

function draw(state) {
  const planned = state.lines.filter((line) => line.stretches.length);
  const look = JSON.stringify([planned, state.next?.at, document.documentElement.lang]);
  if (look === drawn) return;
  drawn = look;
  const lines = document.getElementById("lines");
  const focused = document.activeElement?.dataset?.point;
  lines.closest("section").hidden = !planned.length;
  document.getElementById("reading").textContent = say("choose_moment");
  lines.replaceChildren(...planned.map((line, number) => drawLine(line, number, state)));
  if (focused) lines.querySelector(`[data-point="${focused}"]`)?.focus();
  const here = lines.querySelector(".point.coming");
  if (here) lines.scrollLeft = here.offsetLeft - lines.clientWidth / 2;
}

function drawLine(line, number, state) {
  return make("div", { class: "trajectory", role: "group", "aria-label": say("trajectory_of", { client: line.client, coach: line.coach }) },
    make("p", { class: "who" }, make("b", { text: line.client }), ` ${line.coach}`),
    make("ol", {}, ...line.stretches.map((stretch) =>
      make("li", { class: "stretch" }, ...stretch.points.map((point) => drawPoint(point, stretch.meeting, number, state))))));
}

function drawPoint(point, meeting, number, state) {
  const isMeeting = point.kind === "meeting";
  const over = isMeeting && point.state === "planned" && point.at < state.now ? "done" : OVER[point.state];
  const label = `${point.label} ${meeting}: ${at(point.at, "short")} (${say(over)})`;
  const read = () => (document.getElementById("reading").textContent = label);
  return make("button", {
    class: `point ${isMeeting ? "meeting" : ""} ${over}`, "aria-label": label, title: label,
    "data-point": `${number}-${meeting}-${point.kind}`,
    onclick: () => act("push", { to: Math.floor(point.at) }), onfocus: read, onmouseenter: read,
  }, isMeeting ? make("span", { class: "number", text: meeting }) : MARKS[point.kind], isMeeting ? make("span", { class: "date", text: at(point.at, "date") }) : null);
}
