// An open page hears that something at the desk changed, and fetches anew what is marked to be kept up to date.

// What answers a form has the address of its page, so that to reload it or to come back to it sends nothing again.
// The words of a search are in no address: they are kept beside it, and asked again by who comes back.
const { at } = document.querySelector("main").dataset;
const again = document.querySelector("#again");
const asked = again?.elements.q.value ? [...new FormData(again)].filter(([name]) => name !== "csrf") : null;
if (at) history.replaceState(asked && { asked }, "", at);
else if (history.state?.asked && document.querySelector("#search")) {
  const form = Object.assign(document.createElement("form"), { method: "post", action: "/desk/queue", hidden: true });
  const { value: csrf } = document.querySelector("#search").elements.csrf;
  for (const [name, value] of [["csrf", csrf], ...history.state.asked]) form.append(Object.assign(document.createElement("input"), { name, value }));
  document.body.append(form);
  form.submit();
}

const live = document.querySelector("[data-live]");
if (live && window.EventSource) {
  // What changed since the page was made, or while the connection was lost, is told at once.
  const asked = new URLSearchParams({ seen: document.body.dataset.seen, case: live.dataset.case ?? 0 });
  const stream = new EventSource(`/desk/events?${asked}`);
  const refresh = () => document.body.dispatchEvent(new Event("desk-changed"));
  stream.addEventListener("changed", refresh);
  window.addEventListener("pagehide", () => stream.close());
}

// What reads as before isn't put in place anew: a selection stays, and a recording plays on.
const regionsOf = (element) => [element.getAttribute("hx-select"), ...(element.getAttribute("hx-select-oob") ?? "").split(",")].filter(Boolean);
const readIn = (page, regions) => regions.map((one) => page.querySelector(one)?.outerHTML ?? "").join("\n");
const shown = new Map();
for (const one of document.querySelectorAll("[data-live]")) shown.set(one.id, readIn(document, regionsOf(one)));

function isNew(element, html) {
  const now = readIn(new DOMParser().parseFromString(html, "text/html"), regionsOf(element));
  const before = shown.get(element.id);
  shown.set(element.id, now);
  return now !== before;
}

// Ticks, what is open and where the keyboard is in a region survive that it is fetched anew.
const ticks = new Map();
let opened = [], focused = "", letters = new Set();

function selectorOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const form = element.form?.getAttribute("action");
  const names = ["href", "formaction", "name", ...(element.localName === "button" || element.type === "checkbox" ? ["value"] : [])];
  const told = names.filter((name) => element.getAttribute(name)).map((name) => `[${name}="${CSS.escape(element.getAttribute(name))}"]`);
  if (!told.length && element.getAttribute("role") === "region") return '[role="region"]';
  return (form ? `form[action="${CSS.escape(form)}"] ` : "") + element.localName + told.join("");
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const { elt, serverResponse } = event.detail;
  if (elt?.dataset.live !== undefined && !isNew(elt, serverResponse)) { event.detail.shouldSwap = false; return; }
  ticks.clear();
  focused = document.activeElement === document.body ? "" : selectorOf(document.activeElement);
  letters = new Set([...document.querySelectorAll("ol.talk > li")].map((one) => one.id));
  opened = [...event.target.querySelectorAll?.("details[open][id]") ?? []].map((one) => one.id);
  for (const box of event.target.querySelectorAll?.("input[type=checkbox][name=case]") ?? []) ticks.set(box.value, box.checked);
});
document.addEventListener("htmx:afterSwap", (event) => {
  for (const box of document.querySelectorAll("input[type=checkbox][name=case]")) if (ticks.get(box.value)) box.checked = true;
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  if (focused && document.activeElement === document.body) document.querySelector(focused)?.focus({ preventScroll: true });
  const fresh = [...document.querySelectorAll("ol.talk > li")].filter((one) => !letters.has(one.id));
  if (event.detail.elt?.dataset.case && fresh.length) say(fresh.map((one) => one.textContent.trim()).join("\n"));
});

// Of what isn't there any more, as when an officer erased themselves, nothing stays on the screen.
document.addEventListener("htmx:responseError", (event) => {
  const { elt, xhr } = event.detail;
  if (elt?.dataset.live === undefined || xhr.status !== 404) return;
  const gone = new DOMParser().parseFromString(xhr.responseText, "text/html");
  document.querySelector("main").replaceWith(gone.querySelector("main"));
  document.title = gone.title;
});

// A screen reader hears what comes in, and what became of a form.
function say(text) {
  const heard = document.querySelector("#heard");
  if (heard) heard.textContent = text;
}

// All rows at once.
document.addEventListener("change", (event) => {
  if (event.target.id !== "all-cases") return;
  for (const box of document.querySelectorAll("input[type=checkbox][name=case]")) box.checked = event.target.checked;
});

// Enter doesn't send a form from a box that is ticked with the space bar.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.type === "checkbox") event.preventDefault();
});

// Where a form leads back to its page, the page is where it was: at the same height, the keyboard at the same button
// or, if that is gone, beside it.
const PLACE = "desk-place";

document.addEventListener("submit", (event) => {
  const at = event.submitter?.tabIndex >= 0 ? event.submitter : document.activeElement;
  const row = at.closest("tr[id]");
  const around = [row, row?.nextElementSibling, row?.previousElementSibling].filter((one) => one?.id).map((one) => `#${CSS.escape(one.id)}`);
  for (let one = at.parentElement?.closest("[id]:not(main)"); one; one = one.parentElement?.closest("[id]:not(main)")) around.push(`#${CSS.escape(one.id)}`);
  sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, top: window.scrollY, at: selectorOf(at), around }));
});

function find(place) {
  for (const one of [place.at, ...place.around.map((id) => `${id} :is(a[href], button, input:not([type=hidden]), select, textarea, summary)`)]) {
    const found = document.querySelector(one);
    if (found && found.checkVisibility?.() !== false && !found.disabled) return found;
  }
  return null;
}

function comeBack() {
  const place = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
  sessionStorage.removeItem(PLACE);
  if (!place || !`${place.path}/`.startsWith(`${location.pathname}/`) || document.querySelector("[data-here]")) return;
  const notice = document.querySelector(".notice[role=status]");
  notice?.classList.add("toast");
  window.scrollTo(0, place.top);
  find(place)?.focus({ preventScroll: true });
  if (notice) setTimeout(() => say(notice.textContent), 200);
}
comeBack();

// The way back leads to the table as it was: its filters and its page. No name is ever in its address.
const TABLE = "desk-table";

if (["/desk/queue", "/desk/mine"].includes(location.pathname)) {
  const kept = new URLSearchParams(location.search);
  for (const name of ["said", "done", "of"]) kept.delete(name);
  sessionStorage.setItem(TABLE, kept.size ? `${location.pathname}?${kept}` : location.pathname);
} else {
  const table = sessionStorage.getItem(TABLE);
  for (const link of document.querySelectorAll('main a[href="/desk/queue"]')) if (table) link.href = table;
}
