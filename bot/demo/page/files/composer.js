// The line a person writes in: several lines, commands, replies, edits, attachments.

import { listAttachments } from "./attachments.js";
import { openElsewhere } from "./elsewhere.js";
import { act, upload } from "./server.js";
import { make, said } from "./words.js";
import { makeRecorder } from "./voice.js";

export function makeComposer(phone) {
  const form = phone.root.querySelector(":scope > form");
  const box = form.querySelector("textarea");
  phone.composer = { form, box, mode: null };
  form.onsubmit = (submit) => { submit.preventDefault(); submitText(phone); };
  box.onkeydown = (key) => {
    if (key.key !== "Enter" || key.shiftKey || key.isComposing) return;
    key.preventDefault();
    submitText(phone);
  };
  box.oninput = () => {
    grow(box);
    const inline = box.value.match(/^@(\w+)\s(.*)$/s);
    if (inline && inline[1] === phone.username) { openElsewhere(phone, inline[2]); box.value = ""; }
    showCommands(phone, /^\/\S*$/.test(box.value) ? box.value : null);
  };
  form.querySelector(".drop").onclick = () => setMode(phone, null);
  form.querySelector(".menu").onclick = () => showCommands(phone, phone.root.querySelector(".commands").hidden ? "/" : null);
  form.querySelector(".clip").onclick = () => showAttachments(phone, phone.root.querySelector(".attach").hidden);
  form.querySelector(".voice").onclick = makeRecorder(phone, (files) => attach(phone, "voice", files));
  form.querySelector("input").onchange = (change) => {
    attach(phone, "file", [...change.target.files]);
    change.target.value = "";
  };
  phone.root.addEventListener("keydown", (key) => {
    if (key.key !== "Escape" || key.target.closest("dialog")) return;
    showCommands(phone, null);
    showAttachments(phone, false);
    setMode(phone, null);
  });
}

// The labels, in the language of the phone.
export function labelComposer(phone) {
  const { form, box } = phone.composer;
  const words = said(phone);
  box.placeholder = words.message;
  box.setAttribute("aria-label", words.message);
  for (const [name, key] of [["drop", "cancel"], ["menu", "commands"], ["clip", "attach"], ["send", "send"]]) label(form, name, words[key]);
  label(form, "voice", form.querySelector(".voice").getAttribute("aria-pressed") === "true" ? words.stop : words.voice);
}

function label(form, name, text) {
  const button = form.querySelector(`.${name}`);
  button.title = text;
  button.setAttribute("aria-label", text);
}

function grow(box) {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}

function submitText(phone) {
  const { box, mode } = phone.composer;
  if (!box.value.trim()) return;
  if (mode?.edit) act(phone, { action: "edit", message: mode.edit.id, text: box.value });
  else act(phone, { action: "send", text: box.value, reply_to: mode?.reply?.id });
  clear(phone);
}

function clear(phone) {
  phone.composer.box.value = "";
  setMode(phone, null);
  showCommands(phone, null);
  grow(phone.composer.box);
}

// What was typed is the caption.
async function attach(phone, field, files) {
  if (!files.length) return;
  const { box, mode } = phone.composer;
  const caption = field === "voice" ? "" : box.value;
  const reply = mode?.reply?.id;
  if (field === "voice") setMode(phone, null); else clear(phone);
  await upload(phone, field, files, caption, reply);
}

// null, { reply: message } or { edit: message }: what the next text is for.
export function setMode(phone, mode) {
  const { form, box } = phone.composer;
  const words = said(phone);
  if (phone.composer.mode?.edit && !mode) { box.value = ""; grow(box); }
  phone.composer.mode = mode;
  const line = form.querySelector(".about-text");
  line.hidden = !mode;
  if (!mode) return;
  const message = mode.edit ?? mode.reply;
  const short = (message.text || words[message.kind] || message.kind).slice(0, 80);
  const text = make("span", { lang: message.lang }, short);
  line.querySelector("p").replaceChildren(`${mode.edit ? words.editing : words.replying}${words.colon}`, text);
  if (mode.edit) box.value = message.text;
  grow(box);
  box.focus();
}

function fill(list, items, button) {
  list.hidden = !items.length;
  button.setAttribute("aria-expanded", String(!list.hidden));
  list.replaceChildren(...items.map(([content, run]) => make("li", {}, make("button", { type: "button", onclick: run }, ...content))));
}

// The command menu, filtered by what is typed; null hides it.
export function showCommands(phone, typed) {
  const fitting = typed === null ? [] : phone.commands.filter((c) => `/${c.command}`.startsWith(typed));
  if (fitting.length) showAttachments(phone, false);
  fill(phone.root.querySelector(".commands"), fitting.map((command) => [
    [make("b", {}, `/${command.command}`), command.description],
    () => { act(phone, { action: "send", text: `/${command.command}` }); clear(phone); },
  ]), phone.composer.form.querySelector(".menu"));
}

function showAttachments(phone, open) {
  if (open) showCommands(phone, null);
  const choose = () => phone.composer.form.querySelector("input").click();
  const items = open ? listAttachments(phone, choose, (files) => attach(phone, "file", files)) : [];
  fill(phone.root.querySelector(".attach"), items.map(([text, run]) => [
    [text], () => { showAttachments(phone, false); run(); },
  ]), phone.composer.form.querySelector(".clip"));
}
