// One message of a chat: who says it, in which language, what it quotes and holds, the buttons below.

import { drawMedia } from "./media.js";
import { link, rich, withMarks } from "./rich_text.js";
import { act, openPage } from "./server.js";
import { icon, languageOf, make, said } from "./words.js";

// `tools` has what a person can do with a message: `reply` and `edit`; without it nothing can be done.
export function drawMessage(message, phone, tools = {}) {
  const name = `speaker-${phone.id}-${message.id}`;
  const speaker = make("span", { id: name, className: "speaker", lang: languageOf(phone) });
  speaker.textContent = `${message.from_bot ? phone.bot : said(phone).you}${said(phone).colon}`;
  const bubble = make("div", { className: "bubble" }, speaker);
  if (message.quotes) bubble.append(make("blockquote", {}, message.quotes.slice(0, 80)));
  bubble.append(...drawMedia(message, phone), rich(message.text, withMarks(message), phone));
  if (message.edited && message.from_bot) bubble.append(make("small", { lang: languageOf(phone) }, said(phone).edited));
  const line = make("div", { className: "said" }, bubble, ...drawTools(message, phone, tools));
  const node = make("article", { className: message.from_bot ? "message" : "message mine", lang: message.lang }, line);
  node.setAttribute("aria-labelledby", name);
  node.dataset.id = message.id;
  if (message.buttons.length) node.append(drawKeys(message, phone));
  return node;
}

function* drawTools(message, phone, tools) {
  const words = said(phone);
  const button = (name, run) => {
    const attributes = { type: "button", className: "tool", lang: languageOf(phone), title: words[name], onclick: () => run(message) };
    return make("button", { ...attributes, "aria-label": words[name] }, icon(name));
  };
  const place = document.createElement("span");
  place.className = "tools";
  if (tools.reply) place.append(button("reply", tools.reply));
  if (tools.edit && !message.from_bot && message.text) place.append(button("edit", tools.edit));
  if (place.childElementCount) yield place;
}

function drawKeys(message, phone) {
  const keys = make("div", { className: "keys" });
  for (const row of message.buttons) {
    keys.append(make("div", {}, ...row.map((key) => {
      const button = make("button", { type: "button", title: key.text }, key.text);
      if (key.web_app) button.onclick = () => openPage(phone, key.web_app.url ?? key.web_app);
      else if (key.url) button.onclick = () => link(key.url, phone).click();
      else button.onclick = () => act(phone, { action: "press", data: key.data, message: message.id });
      return button;
    })));
  }
  return keys;
}
