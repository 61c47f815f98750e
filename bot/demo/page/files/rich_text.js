// Text with entities as nodes, as Telegram shows it.

import { act } from "./server.js";
import { make, said } from "./words.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

// Offsets are UTF-16 units, as in JavaScript. Never innerHTML.
export function rich(text, entities, phone, from = 0, to = text.length) {
  const box = document.createDocumentFragment();
  const inside = entities.filter((e) => e.offset >= from && e.offset + e.length <= to && e.length < to - from + 1);
  let at = from;
  while (at < to) {
    const next = inside.filter((e) => e.offset >= at).sort((a, b) => a.offset - b.offset || b.length - a.length)[0];
    if (!next) { box.append(text.slice(at, to)); break; }
    const isQuote = next.type.endsWith("blockquote");
    // A quote is a block of its own: the line breaks around it are not shown as well.
    box.append(text.slice(at, next.offset).replace(isQuote ? /\n$/ : /$^/, ""));
    const node = element(next, text, phone);
    const rest = inside.filter((e) => e !== next);
    node.append(rich(text, rest, phone, next.offset, next.offset + next.length));
    box.append(next.type === "expandable_blockquote" ? folded(node, phone) : node);
    at = next.offset + next.length;
    if (isQuote && text[at] === "\n") at += 1;
  }
  return box;
}

function element(entity, text, phone) {
  const words = text.slice(entity.offset, entity.offset + entity.length);
  if (entity.type === "text_link") return link(entity.url, phone);
  if (entity.type === "url") return link(words, phone);
  if (entity.type === "bot_command") {
    const onclick = (click) => { click.preventDefault(); act(phone, { action: "send", text: words }); };
    return make("a", { href: "#", onclick });
  }
  return document.createElement(TAGS[entity.type] ?? "span");
}

// Three lines of a long quote and a button that shows the rest, as Telegram does; all of it can be read aloud.
function folded(quote, phone) {
  const more = make("button", { type: "button", className: "unfold" });
  const say = () => {
    const open = quote.classList.contains("open");
    more.textContent = open ? "▴" : "▾";
    more.setAttribute("aria-label", said(phone).unfold);
    more.setAttribute("aria-expanded", String(open));
  };
  more.onclick = () => { quote.classList.toggle("open"); say(); };
  say();
  requestAnimationFrame(() => { more.hidden = quote.scrollHeight <= quote.clientHeight + 1; });
  return make("div", { className: "folded" }, quote, more);
}

// A link to the bot itself opens it on this phone, as Telegram does.
export function link(url, phone) {
  const node = make("a", { href: url, target: "_blank", rel: "noopener noreferrer" });
  const own = url.match(/^https:\/\/t\.me\/([A-Za-z0-9_]+)(?:\?start=([A-Za-z0-9_-]{1,64}))?$/);
  if (own && own[1] === phone.username) {
    node.onclick = (click) => {
      click.preventDefault();
      phone.root.querySelector("dialog.elsewhere").close();
      act(phone, { action: "start", payload: own[2] ?? "" });
    };
  }
  return node;
}

// Telegram marks commands and web addresses in plain text too.
export function withMarks(message) {
  const found = [
    ...[...message.text.matchAll(/https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)]/g)].map((m) => ["url", m]),
    ...[...message.text.matchAll(/(?<![\w/<])\/[a-z_]{1,32}\b/g)].map((m) => ["bot_command", m]),
  ].map(([type, m]) => ({ type, offset: m.index, length: m[0].length }));
  const linked = [...message.entities.filter((e) => ["bot_command", "text_link", "url", "code", "pre"].includes(e.type))];
  for (const mark of found) {
    const end = mark.offset + mark.length;
    if (!linked.some((e) => e.offset < end && mark.offset < e.offset + e.length)) linked.push(mark);
  }
  return [...message.entities, ...linked.filter((e) => !message.entities.includes(e))];
}
