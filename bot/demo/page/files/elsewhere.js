// Inline mode: `@bot question` typed in another chat brings entries to send there.

import { drawMessage } from "./message.js";
import { act } from "./server.js";
import { languageOf, make, said } from "./words.js";

const PAUSE = 250; // milliseconds without a key after which the bot is asked

export function openElsewhere(phone, query) {
  const dialog = phone.root.querySelector("dialog.elsewhere");
  const words = said(phone);
  const input = dialog.querySelector("input");
  dialog.lang = languageOf(phone);
  dialog.querySelector("h3").textContent = words.anotherChat;
  dialog.querySelector(".how").textContent = words.how;
  dialog.querySelector("label span").textContent = `@${phone.username}`;
  dialog.querySelector(".leave").setAttribute("aria-label", words.close);
  dialog.querySelector(".sent").setAttribute("aria-label", words.anotherChat);
  input.setAttribute("aria-label", words.search);
  dialog.setAttribute("aria-label", words.anotherChat);
  dialog.querySelector(".leave").onclick = () => dialog.close();
  input.oninput = () => {
    clearTimeout(phone.asking);
    phone.asking = setTimeout(() => ask(phone, input.value), PAUSE);
  };
  input.value = query;
  if (!dialog.open) dialog.showModal();
  input.focus();
  ask(phone, query);
}

function ask(phone, query) {
  const dialog = phone.root.querySelector("dialog.elsewhere");
  dialog.querySelector(".found").textContent = query.trim() ? said(phone).waiting : "";
  dialog.querySelector(".list").replaceChildren();
  phone.offered = "";
  if (query.trim()) act(phone, { action: "inline", query });
}

// What the bot offers, each a button that sends it.
export function drawOffered(phone, { answered, results }) {
  const dialog = phone.root.querySelector("dialog.elsewhere");
  const body = JSON.stringify(results);
  if (!dialog.open || !answered || phone.offered === body) return;
  phone.offered = body;
  const words = said(phone);
  dialog.querySelector(".found").textContent = results.length ? `${results.length} ${words.found}` : words.nothing;
  dialog.querySelector(".list").replaceChildren(...results.map((result) => {
    const text = [make("b", {}, result.title), make("span", {}, result.description)];
    return make("li", {}, make("button", { type: "button", lang: result.message.lang, onclick: () => choose(phone, result) }, ...text));
  }));
}

function choose(phone, result) {
  const dialog = phone.root.querySelector("dialog.elsewhere");
  const sent = dialog.querySelector(".sent");
  sent.append(drawMessage({ ...result.message, id: `sent-${sent.childElementCount}` }, phone));
  sent.scrollTop = sent.scrollHeight;
  const input = dialog.querySelector("input");
  input.value = "";
  ask(phone, "");
  input.focus();
}
