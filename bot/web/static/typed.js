// What was typed isn't lost: not in the forms beside the one that is sent, not by leaving, not where it is too long.

const KEPT = "desk-typed";
const PATIENCE = 10_000; // milliseconds after which a form may be sent again, if no page has come
const page = document.querySelector("main").dataset;
const fields = [...document.querySelectorAll("main form :is(textarea, input:not([type]))")];
const actionOf = (field) => field.form.getAttribute("action");
const namesakes = (field) => fields.filter((one) => actionOf(one) === actionOf(field) && one.name === field.name);
// A page that answers a form shows what isn't sent yet; any other what was typed since.
const isUnsent = (field) => field.isConnected && field.value.trim() !== ""
  && (field.value !== field.defaultValue || field.localName === "textarea" && "unsent" in page);
let isSending = false;

// What stood in the other forms is put back where the page that follows has the same field, as it was before.
try {
  for (const [action, name, place, before, value] of JSON.parse(sessionStorage.getItem(KEPT) ?? "[]")) {
    const field = fields.filter((one) => actionOf(one) === action && one.name === name)[place];
    if (field && ["", before].includes(field.value)) field.value = value;
  }
} catch { /* nothing was kept, or it can't be read */ }
sessionStorage.removeItem(KEPT);

// A form that is on its way isn't sent a second time, as by a second click where the connection is slow.
document.addEventListener("submit", (event) => {
  if (isSending) { event.preventDefault(); return; }
  isSending = true;
  setTimeout(() => { isSending = false; }, PATIENCE);
  const others = fields.filter((one) => one.form !== event.target && isUnsent(one));
  const typed = others.map((one) => [actionOf(one), one.name, namesakes(one).indexOf(one), one.defaultValue, one.value]);
  if (typed.length && !event.target.action.endsWith("/sign-out")) sessionStorage.setItem(KEPT, JSON.stringify(typed));
});

window.addEventListener("pageshow", () => { isSending = false; });
window.addEventListener("beforeunload", (event) => {
  if (!isSending && fields.some((one) => one.localName === "textarea" && isUnsent(one))) event.preventDefault();
});

// A field takes a text that is too long, so that nothing of it is cut, and says so; the form waits until it is shorter.
function measure(field, most) {
  const count = field.value.length;
  const problem = count > most ? page.long.replace("%count", count).replace("%most", most) : "";
  field.setCustomValidity(problem);
  const told = field.parentElement.querySelector("small.warn");
  if (told) told.textContent = problem;
  else if (problem) field.after(Object.assign(document.createElement("small"), { className: "warn", role: "status", textContent: problem }));
}

for (const field of fields.filter((one) => one.maxLength > 0)) {
  const most = field.maxLength;
  field.removeAttribute("maxlength");
  field.addEventListener("input", () => measure(field, most));
  measure(field, most);
}
