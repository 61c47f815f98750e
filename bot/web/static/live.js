// An open page hears that something at the desk changed, and fetches anew what is marked to be kept up to date.

const live = document.querySelector("[data-live]");
if (live && window.EventSource) {
  const stream = new EventSource(live.dataset.case ? `/desk/events?case=${live.dataset.case}` : "/desk/events");
  const refresh = () => document.body.dispatchEvent(new Event("desk-changed"));
  stream.addEventListener("changed", refresh);
  // What changed while the connection was lost, nobody told this page.
  let wasLost = false;
  stream.addEventListener("error", () => { wasLost = true; });
  stream.addEventListener("open", () => { if (wasLost) refresh(); wasLost = false; });
  window.addEventListener("pagehide", () => stream.close());
}

// Ticks, what is open and where the keyboard is in a region survive that it is fetched anew.
const kept = new Map();
let opened = [], focused = "";

function selectorOf(element) {
  for (const name of ["id", "href", "formaction", "value"]) {
    const value = element.getAttribute(name);
    if (value) return `${element.localName}[${name}="${CSS.escape(value)}"]`;
  }
  return element.getAttribute("role") === "region" ? '[role="region"]' : element.localName;
}

document.addEventListener("htmx:beforeSwap", (event) => {
  kept.clear();
  focused = document.activeElement === document.body ? "" : selectorOf(document.activeElement);
  opened = [...event.target.querySelectorAll?.("details[open][id]") ?? []].map((one) => one.id);
  for (const box of event.target.querySelectorAll?.("input[type=checkbox][name=case]") ?? []) kept.set(box.value, box.checked);
});
document.addEventListener("htmx:afterSwap", () => {
  for (const box of document.querySelectorAll("input[type=checkbox][name=case]")) if (kept.get(box.value)) box.checked = true;
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  if (focused && document.activeElement === document.body) document.querySelector(focused)?.focus({ preventScroll: true });
});

// All rows at once.
document.addEventListener("change", (event) => {
  if (event.target.id !== "all-cases") return;
  for (const box of document.querySelectorAll("input[type=checkbox][name=case]")) box.checked = event.target.checked;
});
