// Somebody's phone: the chat with the bot, and what can be done in it.

import { bubble } from "./bubble.js";
import { show as showDrawer } from "./drawer.js";
import { act, send, tell } from "./net.js";
import { at, make, say } from "./words.js";

const SHOWN = 150;
const AT_END = 60;
const QUICK = ["👍", "❤", "🙏", "🤔", "😢", "🎉"];

export class Phone {
  constructor(person) {
    this.person = person;
    this.messages = new Map();
    this.shown = SHOWN;
    this.unread = 0;
    this.toasts = person.toasts.length;
    this.about = null; // the message that is being replied to or edited
    this.build();
  }

  build() {
    this.list = make("ol", { class: "messages" });
    this.earlier = make("button", { class: "earlier", hidden: true, text: say("earlier"), onclick: () => this.showEarlier() });
    this.log = make("div", { class: "log", tabindex: "0", role: "region", "aria-label": say("chat_of", { name: this.person.name }), onscroll: () => this.read() }, this.earlier, this.list);
    this.jump = make("button", { class: "jump", hidden: true, onclick: () => this.toEnd() });
    this.welcome = make("div", { class: "welcome" });
    this.toast = make("p", { class: "toast", role: "status" });
    this.field = make("textarea", { rows: "1", placeholder: say("write"), "aria-label": say("write_as", { name: this.person.name }), oninput: () => this.grow(), onkeydown: (event) => this.key(event) });
    this.context = make("p", { class: "context", hidden: true });
    this.file = make("input", { type: "file", hidden: true, "aria-label": say("attach"), onchange: () => this.attach() });
    this.composer = make("form", { class: "composer", onsubmit: (event) => this.submit(event) },
      this.context,
      make("button", { type: "button", class: "plain", "aria-label": say("commands"), title: say("commands"), "aria-haspopup": "true", text: "/", onclick: (event) => this.commands(event.currentTarget) }),
      make("button", { type: "button", class: "plain", "aria-label": say("attach"), title: say("attach"), text: "+", onclick: () => this.file.click() }),
      this.file, this.field,
      make("button", { class: "send", "aria-label": say("send"), title: say("send"), text: "↑" }));
    this.badge = make("span", { class: "badge", hidden: true });
    this.name = make("h2", { text: this.person.name });
    this.following = true;
    this.top = 0;
    // Whatever makes the chat longer or the phone smaller, its end stays in view for who was there.
    const keepUp = new ResizeObserver(() => { if (this.following) this.toEnd(); });
    for (const element of [this.list, this.log]) keepUp.observe(element);
    this.element = make("section", { class: "phone", "aria-label": say("phone_of", { name: this.person.name }) },
      make("header", {}, make("span", { class: "face", "aria-hidden": "true", text: [...this.person.name][0] }), this.name, this.badge,
        make("button", { class: "plain", "aria-label": say("phone_menu"), "aria-haspopup": "true", text: "⋯", onclick: (event) => this.settings(event.currentTarget) })),
      this.log, this.jump, this.welcome, this.toast, this.composer);
  }

  /** What is known of the person now. */
  know(person) {
    this.person = person;
    const fresh = person.toasts.slice(this.toasts);
    this.toasts = person.toasts.length;
    if (fresh.length) this.flash(fresh.at(-1));
    const blocked = person.standing === "blocked";
    this.welcome.hidden = !blocked && this.messages.size > 0;
    this.log.hidden = !this.messages.size;
    this.composer.hidden = blocked || !this.messages.size;
    const doors = blocked
      ? [make("p", { text: say("blocked", { name: person.name }) }), this.door("unblock", () => act("block", { person: person.id }))]
      : [make("p", { text: say("never_seen", { name: person.name }) }),
         person.invitation ? this.door("open_invitation", () => act("start", { person: person.id, link: person.invitation.link }), { name: person.invitation.from }) : null,
         this.door("begin_as_coach", () => act("start", { person: person.id, coach: true })),
         make("p", { class: "note", text: say("or_a_scene") })];
    this.welcome.replaceChildren(...doors.filter(Boolean));
  }

  door(key, onclick, values = {}) {
    return make("button", { class: "primary", text: say(key, values), onclick });
  }

  /** Take in new and changed messages; those that the bot has just said. What makes up a scene counts as read. */
  take(fresh, whole, scene) {
    const followed = whole || scene || (this.following && this.log.clientHeight > 0);
    const said = [];
    for (const message of fresh) {
      const known = this.messages.has(message.id);
      this.messages.set(message.id, message);
      if (known) this.redraw(message);
      else said.push(message);
    }
    if (whole || said.length > SHOWN) this.draw();
    else for (const message of said) this.append(message);
    const heard = whole || scene ? [] : said.filter((message) => message.who === "bot");
    if (said.length && (followed || said.at(-1).who !== "bot")) this.toEnd();
    else this.miss(heard);
    return heard;
  }

  redraw(message) {
    const old = document.getElementById(`m${message.id}`);
    if (!old) return;
    const focused = old.contains(document.activeElement);
    old.replaceWith(bubble(message, this));
    if (focused) document.getElementById(`m${message.id}`).querySelector(".more-of").focus();
  }

  lose(id) {
    this.messages.delete(id);
    document.getElementById(`m${id}`)?.remove();
  }

  draw() {
    const newest = [...this.messages.values()].slice(-this.shown);
    this.earlier.hidden = this.messages.size <= newest.length;
    this.day = null;
    this.list.replaceChildren();
    for (const message of newest) this.append(message);
  }

  append(message) {
    const day = at(message.at, "day");
    if (day !== this.day) this.list.append(make("li", { class: "day", text: day }));
    this.day = day;
    this.list.append(bubble(message, this));
  }

  showEarlier() {
    const before = this.log.scrollHeight;
    this.shown += 2 * SHOWN;
    this.draw();
    this.log.scrollTop += this.log.scrollHeight - before;
    this.log.focus();
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < AT_END && this.log.clientHeight > 0;
  }

  toEnd() {
    this.following = true;
    this.log.scrollTop = this.log.scrollHeight;
    this.read();
  }

  miss(heard) {
    if (heard.length && !this.unread)
      document.getElementById(`m${heard[0].id}`)?.before(make("li", { class: "unread", text: say("unread_here") }));
    this.unread += heard.length;
    this.mark();
  }

  read() {
    const top = this.log.scrollTop;
    this.following = this.atEnd() || (this.following && top >= this.top);
    this.top = top;
    if (!this.unread || !this.atEnd()) return;
    this.unread = 0;
    this.mark();
  }

  mark() {
    this.badge.hidden = this.jump.hidden = !this.unread;
    this.badge.textContent = this.unread;
    this.badge.setAttribute("aria-label", say("unread", { count: this.unread }));
    this.jump.textContent = `↓ ${say("unread", { count: this.unread })}`;
    this.element.dispatchEvent(new CustomEvent("unread"));
  }

  show(id) {
    if (!document.getElementById(`m${id}`)) {
      this.shown = this.messages.size;
      this.draw();
    }
    const found = document.getElementById(`m${id}`);
    found?.scrollIntoView({ block: "center" });
    found?.querySelector("button")?.focus();
  }

  flash(text) {
    this.toast.textContent = text;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => (this.toast.textContent = ""), 5000);
  }

  // ---- writing

  async submit(event) {
    event?.preventDefault();
    const text = this.field.value.trim();
    if (!text || this.field.readOnly) return;
    const { id, editing } = this.about ?? {};
    const person = this.person.id;
    const done = editing ? act("edit", { person, message: id, text }) : act("say", { person, text, reply_to: id });
    if (await done) this.write("", null);
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    if (event.key === "Escape" && this.about) this.write(this.about.editing ? "" : this.field.value, null);
    if (event.key === "ArrowUp" && !this.field.value) {
      const mine = [...this.messages.values()].filter((message) => message.who !== "bot" && !message.file);
      if (mine.length) this.edit(mine.at(-1));
    }
  }

  write(text, about) {
    this.about = about;
    this.field.value = text;
    this.grow();
    this.context.hidden = !about;
    if (!about) return;
    this.context.replaceChildren(
      make("span", { text: say(about.editing ? "editing" : "replying", { words: this.messages.get(about.id).text.slice(0, 60) }) }),
      make("button", { type: "button", class: "plain", "aria-label": say("cancel"), text: "✕", onclick: () => this.write(about.editing ? "" : this.field.value, null) }));
    this.field.focus();
  }

  edit(message) {
    this.write(message.text, { id: message.id, editing: true });
  }

  /** Show what somebody is typing while the story is played; null when nobody types here. */
  type(typed) {
    if (typed?.text === this.typing) return;
    cancelAnimationFrame(this.frame);
    this.typing = typed?.text;
    if (!typed) this.write("", null);
    this.field.readOnly = Boolean(typed);
    if (!typed) return;
    const begun = performance.now();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const step = (now) => {
      const share = still ? 1 : Math.min(1, (now - begun) / (typed.seconds * 1000 || 1));
      this.field.value = typed.text.slice(0, Math.ceil(typed.text.length * share));
      this.grow();
      if (share < 1) this.frame = requestAnimationFrame(step);
    };
    step(begun);
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 140)}px`;
  }

  async attach() {
    const file = this.file.files[0];
    this.file.value = "";
    if (!file) return;
    if (file.size > 50_000_000) tell(say("too_big"));
    else await send(this.person.id, file);
  }

  // ---- menus

  commands(button) {
    const choose = (text) => act("say", { person: this.person.id, text });
    offer(button, this.person.menu.map(([name, what]) => [`/${name}  ${what}`, () => choose(`/${name}`)]), say("no_commands"));
  }

  settings(button) {
    const blocked = this.person.standing === "blocked";
    offer(button, [[say(blocked ? "unblock" : "block"), () => act("block", { person: this.person.id })]]);
  }

  offer(message, button) {
    const mine = message.who !== "bot";
    const closed = message.protected;
    const react = (emoji) => act("react", { person: this.person.id, message: message.id, emoji });
    const reactions = make("div", { class: "reactions", role: "group", "aria-label": say("react") },
      ...QUICK.map((emoji) => choice(button, emoji, () => react(emoji), message.reacted === emoji)));
    offer(button, [
      [say("reply"), () => this.write(this.field.value, { id: message.id })],
      mine && !message.file ? [say("edit"), () => this.edit(message)] : null,
      closed ? null : [say("copy"), () => navigator.clipboard?.writeText(message.text)],
      closed ? [say("no_passing_on"), null] : [say("pass_on"), () => act("forward", { person: this.person.id, message: message.id })],
      [say("what_is_kept"), () => showDrawer(this.person, message)],
    ].filter(Boolean), "", reactions);
  }
}

/** Something in a menu, which closes it and does its deed; `pressed` when it is so already. */
function choice(button, text, deed, pressed = null) {
  const chosen = () => { document.getElementById("menu").hidePopover(); button.focus(); deed(); };
  return make("button", { text, disabled: !deed, onclick: deed && chosen, "aria-pressed": pressed === null ? null : String(pressed) });
}

/** A menu beside a button: pairs of a label and what it does; without a deed it cannot be chosen. */
function offer(button, entries, none = "", above = null) {
  const menu = document.getElementById("menu");
  const items = entries.map(([text, deed]) => choice(button, text, deed));
  menu.replaceChildren(...[above, ...(items.length ? items : [make("p", { text: none })])].filter(Boolean));
  menu.showPopover();
  const near = button.getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: high } = menu;
  menu.style.left = `${Math.max(8, Math.min(near.left, innerWidth - wide - 8))}px`;
  menu.style.top = `${near.bottom + high + 8 > innerHeight ? Math.max(8, near.top - high - 4) : near.bottom + 4}px`;
  menu.querySelector("button:not(:disabled)")?.focus();
}
