// Single keys. They never act while somebody types, and can be switched off (WCAG 2.1.4).
const OFF = "earshot.keys.off";
const places = { s: "/", m: "/messages", a: "/alerts", t: "/topics", h: "/themes", o: "/sources", c: "/accuracy", p: "/people" };
let going = 0;

const one = (selector) => document.querySelector(selector);
const messages = () => [...document.querySelectorAll("li.message")];
// The row that has the focus, else the one that J and K came to.
const current = () => document.activeElement?.closest("li.message") ?? one("li.message.at");

function move(by) {
  const all = messages();
  if (!all.length) return;
  const at = all.indexOf(current());
  const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
  one("li.message.at")?.classList.remove("at");
  next.closest("details.similar")?.setAttribute("open", "");
  next.classList.add("at");
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function why() {
  const details = current()?.querySelector("details.why");
  if (details) details.open = !details.open;
}

function label(key) {
  current()?.querySelector(`button[data-key="${key}"]`)?.click();
}

function escape() {
  if (document.querySelector("dialog[open]")) return;
  one("[data-clears]")?.click();
}

const acts = {
  "[": () => one("trend-chart")?.step?.(-1),
  "]": () => one("trend-chart")?.step?.(1),
  j: () => move(1),
  k: () => move(-1),
  w: why,
  f: () => one("#filters")?.showModal(),
  t: () => one("[data-table]")?.click(),
  ".": () => one(".live a")?.click(),
  "?": () => one("#help")?.showModal(),
  g: () => { going = performance.now(); },
  1: () => label("1"),
  2: () => label("2"),
  3: () => label("3"),
  Escape: escape,
};

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (localStorage.getItem(OFF) && key !== "Escape") return;
  if (key !== "g" && going && performance.now() - going < 1500 && places[key]) {
    going = 0;
    const link = one(`a[data-place="${key}"]`);
    if (link) link.click();
    return;
  }
  if (key === "Enter" && event.target.matches("li.message")) {
    event.target.querySelector("a[data-message]")?.click();
    return;
  }
  if (!acts[key]) return;
  event.preventDefault();
  acts[key]();
}

// A row that was replaced, because its label was changed, stays the one the keys act on.
let replaced = "";
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target } = event.detail;
  replaced = target?.matches("li.message") && target.contains(document.activeElement) ? target.id : "";
});
document.addEventListener("htmx:afterSettle", () => {
  const row = replaced && document.getElementById(replaced);
  replaced = "";
  if (!row) return;
  row.classList.add("at");
  row.focus({ preventScroll: true });
});

export function keyboard() {
  document.addEventListener("keydown", pressed);
  const toggle = one("#single-keys");
  if (!toggle) return;
  toggle.checked = !localStorage.getItem(OFF);
  toggle.addEventListener("change", () => {
    if (toggle.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "yes");
  });
}
