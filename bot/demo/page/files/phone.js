// One phone: its bar, its chat, what Telegram shows over it.

import { moveByKeys, settleFocus } from "./chat_focus.js";
import { labelComposer, makeComposer, setMode } from "./composer.js";
import { drawOffered } from "./elsewhere.js";
import { drawMessage } from "./message.js";
import { act, openPage, post } from "./server.js";
import { showToast } from "./toast.js";
import { languageOf, make, said } from "./words.js";

const NEAR_END = 80; // pixels from the end within which a chat follows what is new

export function addPhone(data, place) {
  const root = document.querySelector("#phone").content.cloneNode(true).querySelector("section");
  root.id = `phone-${data.id}`;
  root.setAttribute("aria-label", data.name);
  const phone = { ...data, root, drawn: new Map(), toasted: data.toasts.length, alerted: data.alerts.length };
  makeComposer(phone);
  moveByKeys(root.querySelector(".chat"));
  stayAtEnd(phone);
  root.querySelector(".start").onclick = () => { act(phone, { action: "start" }); phone.composer.box.focus(); };
  root.querySelector(".unblock").onclick = () => act(phone, { action: "block" });
  root.querySelector(".language").onchange = (change) => act(phone, { action: "language", code: change.target.value });
  root.querySelector(".lead input").onchange = (change) => post(`/phones/${phone.id}/lead`, { lead: change.target.checked });
  place.append(root);
  return phone;
}

export function drawPhone(phone, data) {
  const spoke = phone.language !== data.language;
  Object.assign(phone, data);
  const { root } = phone;
  const words = said(phone);
  root.querySelector("h2").textContent = data.name;
  root.querySelector(".bot").textContent = data.bot;
  root.querySelector(".language").value = data.language;
  root.querySelector(".lead").hidden = !data.coordinator;
  root.querySelector(".lead input").checked = data.lead;
  root.querySelector(".start").hidden = data.started;
  root.querySelector(":scope > form").hidden = !data.started || data.blocked;
  for (const part of root.querySelectorAll(":scope > form, .typing, .unblock, .attach, .commands, .toast, dialog.alert")) part.lang = languageOf(phone);
  root.querySelector(".unblock").textContent = words.unblock;
  root.querySelector(".unblock").hidden = !data.blocked;
  root.querySelector(".typing").textContent = words.typing;
  root.querySelector(".typing").hidden = !data.typing;
  root.classList.toggle("blocked", data.blocked);
  labelComposer(phone);
  if (spoke) phone.drawn.clear();
  drawChat(phone, data);
  drawReplyKeyboard(phone, data.keyboard);
  drawPageButton(phone, data.menu);
  drawOffered(phone, data.inline);
  tellToasts(phone, data);
}

// Only what changed is drawn again, so that a screen reader reads new messages and focus stays.
function drawChat(phone, data) {
  const chat = phone.root.querySelector(".chat");
  chat.setAttribute("aria-label", `${said(phone).chat} ${data.name}`);
  chat.setAttribute("aria-description", said(phone).hint);
  chat.lang = languageOf(phone);
  drawAbout(chat, data);
  const nodes = new Map([...chat.querySelectorAll(".message")].map((node) => [node.dataset.id, node]));
  const ids = new Set(data.messages.map((message) => String(message.id)));
  for (const [id, node] of nodes) if (!ids.has(id)) { node.remove(); phone.drawn.delete(Number(id)); }
  let grew = false;
  for (const message of data.messages) {
    const body = JSON.stringify(message);
    if (phone.drawn.get(message.id) === body) continue;
    const old = nodes.get(String(message.id));
    const node = drawMessage(message, phone, { reply: (reply) => setMode(phone, { reply }), edit: (edit) => setMode(phone, { edit }) });
    if (old) replace(old, node, chat); else { chat.append(node); grew = true; }
    phone.drawn.set(message.id, body);
  }
  settleFocus(chat);
  if (phone.atEnd || grew) chat.scrollTop = chat.scrollHeight;
}

// Who reads the end stays there, also when a picture has come or the message box has grown.
function stayAtEnd(phone) {
  const chat = phone.root.querySelector(".chat");
  const follow = () => { if (phone.atEnd) chat.scrollTop = chat.scrollHeight; };
  phone.atEnd = true;
  chat.addEventListener("scroll", () => {
    phone.atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < NEAR_END;
  });
  chat.addEventListener("load", follow, true);
  new ResizeObserver(follow).observe(chat);
}

function drawAbout(chat, data) {
  let about = chat.querySelector(".about");
  if (data.started || !data.about) { about?.remove(); return; }
  about ??= chat.appendChild(make("p", { className: "about" }));
  about.textContent = data.about;
}

// Who was on a button of a message that changed is on the button in its place.
function replace(old, node, chat) {
  const focused = document.activeElement;
  const at = [...old.querySelectorAll("button, a")].indexOf(focused);
  const inside = old.contains(focused);
  old.replaceWith(node);
  if (!inside) return;
  const buttons = [...node.querySelectorAll("button:not(:disabled), a")];
  (buttons[Math.min(Math.max(at, 0), buttons.length - 1)] ?? chat).focus({ preventScroll: true });
}

// The button that the bot put in the place of the command menu.
function drawPageButton(phone, menu) {
  const button = phone.root.querySelector("button.page");
  button.hidden = !menu?.web_app;
  button.textContent = menu?.text ?? "";
  button.onclick = () => openPage(phone, menu.web_app.url);
}

function drawReplyKeyboard(phone, rows) {
  const place = phone.root.querySelector(".reply-keyboard");
  if (place.dataset.rows === JSON.stringify(rows)) return;
  place.dataset.rows = JSON.stringify(rows);
  place.replaceChildren(...rows.map((row) => make("div", {}, ...row.map((text) =>
    make("button", { type: "button", onclick: () => act(phone, { action: "send", text }) }, text)))));
}

function tellToasts(phone, data) {
  if (data.toasts.length > phone.toasted) showToast(phone, data.toasts.at(-1));
  if (data.alerts.length > phone.alerted) {
    const dialog = phone.root.querySelector("dialog.alert");
    dialog.querySelector("p").textContent = data.alerts.at(-1);
    if (!dialog.open) dialog.showModal();
  }
  phone.toasted = data.toasts.length;
  phone.alerted = data.alerts.length;
}
