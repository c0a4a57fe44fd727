// Behaviour shared by all pages: CSRF header, dialogs, menus, keyboard, the live sign.
import { keyboard } from "./keyboard.js";

const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content;
const say = (text) => { document.getElementById("say").textContent = text; };

if (document.querySelector("trend-chart")) import("./trend.js");
keyboard();

document.addEventListener("htmx:configRequest", (event) => {
  const header = meta("_csrf_header");
  if (header && event.detail.verb !== "get") event.detail.headers[header] = meta("_csrf");
});

// The chart asks for a range; the server answers with drivers and messages, and with the address to remember.
// Outside the sentiment page it leads there.
document.addEventListener("trend:select", (event) => {
  const { detail, leads } = event.target.dataset;
  const range = event.detail.map((at) => new Date(at).toISOString()).join("..");
  if (detail) htmx.ajax("GET", `${detail}&select=${range}`, { source: event.target, target: "#detail", swap: "outerHTML" });
  else location.assign(`${leads}&select=${range}`);
});
document.addEventListener("trend:read", (event) => say(event.detail));

// In the moment the panel is there, not when it has settled: a key pressed between the two would step from the old one.
document.addEventListener("htmx:afterSwap", () => {
  const chart = document.querySelector("trend-chart");
  if (document.getElementById("detail")?.dataset.from !== undefined) chart?.show?.(chart.shown());
});
document.addEventListener("htmx:afterSettle", (event) => {
  const said = event.detail.elt?.querySelector?.("[data-say]");
  if (said) say(said.dataset.say);
});

// A switch changes one thing of the address as it is now, selection and all.
document.addEventListener("click", (event) => {
  const toggle = event.target.closest("[data-toggles]");
  if (!toggle || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const address = new URL(location.href);
  const [name, value] = toggle.dataset.toggles.split("=");
  if (address.searchParams.get(name) === value) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  location.assign(address);
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens).showModal();
  if (event.target.closest("[data-closes]") || event.target.matches("dialog")) event.target.closest("dialog")?.close();
  document.querySelectorAll("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
    event.stopPropagation();
  }
}, true);

// A form is sent once, however often its button is pressed while the answer is on its way.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 10_000); // for who stopped waiting
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// Copying needs a page from this machine or over TLS; elsewhere the text is selected, ready for the keyboard.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  if (!button) return;
  const text = document.getElementById(button.dataset.copies);
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
    button.textContent = "Copied";
    say("Copied");
  } catch {
    say("Selected; copy it with the keyboard");
  }
});

// Never claim to be live when the server did not answer.
const live = () => document.querySelector(".live");
const lost = (event) => {
  if (event.detail.elt !== live()) return;
  live().querySelector(".dot")?.classList.remove("on");
  const words = live().querySelector("[data-live]");
  if (words) words.textContent = "Reconnecting…";
};
["htmx:sendError", "htmx:responseError", "htmx:timeout"].forEach((type) => document.addEventListener(type, lost));

const why = (status) => {
  if (status === 401 || status === 403) return " You may have been signed out. ";
  return status ? ` The server answered ${status}. ` : " The server did not answer. ";
};

// Anything else that fails says so where it would have appeared, and can be tried again.
const failed = (event) => {
  const { elt, target } = event.detail;
  if (!target || elt === live()) return;
  const note = document.createElement("p");
  note.className = "notice failed";
  const what = document.createElement("b");
  what.textContent = event.detail.requestConfig?.verb === "post" ? "Not done." : "Not loaded.";
  note.append(what, why(event.detail.xhr?.status));
  const retry = document.createElement("a");
  retry.href = location.href;
  retry.textContent = "Retry";
  note.append(retry);
  target.querySelector(".notice.failed")?.remove();
  target.prepend(note);
};
["htmx:sendError", "htmx:responseError", "htmx:timeout"].forEach((type) => document.addEventListener(type, failed));

// Kept for the browser tests: a page that breaks its own rules must be seen.
document.addEventListener("securitypolicyviolation", (event) => {
  (window.violations ??= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`);
});
