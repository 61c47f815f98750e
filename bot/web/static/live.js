// An open page hears that something at the desk changed, and fetches anew what is marked to be kept up to date.

const live = document.querySelector("[data-live]");
if (live && window.EventSource) {
  const stream = new EventSource(live.dataset.case ? `/desk/events?case=${live.dataset.case}` : "/desk/events");
  stream.addEventListener("changed", () => document.body.dispatchEvent(new Event("desk-changed")));
  window.addEventListener("pagehide", () => stream.close());
}

// Ticks and what is being typed in a region survive that it is fetched anew.
const kept = new Map();
document.addEventListener("htmx:beforeSwap", (event) => {
  kept.clear();
  for (const box of event.target.querySelectorAll?.("input[type=checkbox][name=case]") ?? []) kept.set(box.value, box.checked);
});
document.addEventListener("htmx:afterSwap", () => {
  for (const box of document.querySelectorAll("input[type=checkbox][name=case]")) if (kept.get(box.value)) box.checked = true;
});

// All rows at once.
document.addEventListener("change", (event) => {
  if (event.target.id !== "all-cases") return;
  for (const box of document.querySelectorAll("input[type=checkbox][name=case]")) box.checked = event.target.checked;
});
