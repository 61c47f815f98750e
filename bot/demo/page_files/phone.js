// The page of the local Telegram: draws each phone from what the server says, sends what people do.

const phones = new Map();
const place = document.querySelector("#phones");
const state = document.querySelector("#state");

const post = (path, body = {}) =>
  fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

// What Telegram itself says, in the language of the phone.
const SAID = {
  en: { edited: "edited", typing: "typing …", unfold: "Show all of it" },
  fr: { edited: "modifié", typing: "écrit …", unfold: "Tout afficher" },
};
const said = (phone) => SAID[phone.language] ?? SAID.en;

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

// Text with entities as nodes; offsets are UTF-16 units, as in JavaScript. Never innerHTML.
function rich(text, entities, phone, from = 0, to = text.length) {
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
  if (entity.type === "bot_command") {
    const button = document.createElement("a");
    button.href = "#";
    button.onclick = (click) => { click.preventDefault(); act(phone, { action: "send", text: words }); };
    return button;
  }
  return document.createElement(TAGS[entity.type] ?? "span");
}

// Three lines of a long quote and a button that shows the rest, as Telegram does; all of it can be read aloud.
function folded(quote, phone) {
  const box = document.createElement("div");
  const more = Object.assign(document.createElement("button"), { type: "button", className: "more" });
  const say = () => {
    const open = quote.classList.contains("open");
    more.textContent = open ? "▴" : "▾";
    more.setAttribute("aria-label", said(phone).unfold);
    more.setAttribute("aria-expanded", String(open));
  };
  more.onclick = () => { quote.classList.toggle("open"); say(); };
  say();
  box.className = "folded";
  box.append(quote, more);
  requestAnimationFrame(() => { more.hidden = quote.scrollHeight <= quote.clientHeight + 1; });
  return box;
}

// A link to the bot itself opens it on this phone, as Telegram does.
function link(url, phone) {
  const node = document.createElement("a");
  node.href = url;
  node.target = "_blank";
  node.rel = "noopener noreferrer";
  const own = url.match(/^https:\/\/t\.me\/([A-Za-z0-9_]+)\?start=([A-Za-z0-9_-]{1,64})$/);
  if (own && own[1] === phone.username) {
    node.onclick = (click) => { click.preventDefault(); act(phone, { action: "start", payload: own[2] }); };
  }
  return node;
}

// Telegram marks commands in the bot's own texts too.
function withCommands(message) {
  const found = [...message.text.matchAll(/(?<![\w/<])\/[a-z_]{1,32}\b/g)]
    .map((m) => ({ type: "bot_command", offset: m.index, length: m[0].length }));
  const taken = message.entities.filter((e) => e.type === "bot_command").map((e) => e.offset);
  return [...message.entities, ...found.filter((e) => !taken.includes(e.offset))];
}

const act = (phone, body) => post(`/phones/${phone.id}`, body);

function drawMessage(message, phone) {
  const node = document.createElement("div");
  node.className = message.from_bot ? "message" : "message mine";
  node.dataset.id = message.id;
  const bubble = document.createElement("div");
  bubble.className = "bubble";
  bubble.setAttribute("aria-label", message.from_bot ? "Bot" : "You");
  if (message.quotes) {
    const quote = document.createElement("blockquote");
    quote.textContent = message.quotes.slice(0, 80);
    bubble.append(quote);
  }
  if (message.photo) bubble.append(picture(message));
  if (message.poll.id) bubble.append(drawPoll(message, phone));
  if (message.document) bubble.append(download(message.document), document.createElement("br"));
  if (!["text", "photo", "poll"].includes(message.kind) && !message.document) bubble.append(`[${message.kind}] `);
  bubble.append(rich(message.text, withCommands(message), phone));
  if (message.edited && message.from_bot) {
    const mark = document.createElement("small");
    mark.textContent = said(phone).edited;
    bubble.append(mark);
  }
  node.append(bubble);
  if (message.buttons.length) node.append(drawKeys(message, phone));
  return node;
}

function picture(message) {
  const image = document.createElement("img");
  image.src = `/files/${encodeURIComponent(message.photo)}`;
  image.alt = message.text || "A picture without words";
  return image;
}

const picks = new Map();
const picksOf = (poll) => picks.get(poll) ?? picks.set(poll, new Set()).get(poll);

// Where several answers may be given, a button is one that stays pressed until the vote.
function makePick(button, poll, number) {
  const show = () => button.setAttribute("aria-pressed", picksOf(poll).has(number));
  button.onclick = () => {
    if (!picksOf(poll).delete(number)) picksOf(poll).add(number);
    show();
  };
  show();
}

// A poll as buttons; after a vote the right ones are named in words, not by colour.
function drawPoll(message, phone) {
  const { poll } = message;
  const box = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = poll.question;
  box.append(legend);
  const voted = poll.total_voter_count > 0 || poll.is_closed;
  poll.options.forEach((option, number) => {
    const button = document.createElement("button");
    button.type = "button";
    const right = (poll.correct_option_ids ?? []).includes(number);
    const chosen = option.voter_count ? " (your answer)" : "";
    button.textContent = voted ? `${right ? "✓ right: " : ""}${option.text}${chosen}` : option.text;
    button.disabled = voted;
    if (poll.allows_multiple_answers && !voted) makePick(button, poll.id, number);
    else button.onclick = () => act(phone, { action: "vote", message: message.id, options: [number] });
    box.append(button);
  });
  if (poll.allows_multiple_answers && !voted) {
    const vote = Object.assign(document.createElement("button"), { type: "button", textContent: "Vote" });
    vote.onclick = () => act(phone, { action: "vote", message: message.id, options: [...picksOf(poll.id)] });
    box.append(vote);
  }
  if (voted && poll.explanation) box.append(Object.assign(document.createElement("p"), { textContent: poll.explanation }));
  return box;
}

function download(file) {
  const node = document.createElement("a");
  node.href = `/files/${encodeURIComponent(file.file_id)}`;
  node.textContent = `⬇ ${file.file_name ?? "file"}`;
  return node;
}

function drawKeys(message, phone) {
  const keys = document.createElement("div");
  keys.className = "keys";
  for (const row of message.buttons) {
    const line = document.createElement("div");
    for (const key of row) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = key.text;
      button.title = key.text;
      if (key.web_app) button.onclick = () => openPage(phone, key.web_app);
      else if (key.url) button.onclick = () => link(key.url, phone).click();
      else button.onclick = () => act(phone, { action: "press", data: key.data, message: message.id });
      line.append(button);
    }
    keys.append(line);
  }
  return keys;
}

// A Mini App in a tab of its own, with what Telegram signs for this phone behind the #.
async function openPage(phone, url) {
  const answer = await act(phone, { action: "open", url });
  if (answer.ok) window.open((await answer.json()).url, "_blank", "noopener");
}

// The button that the bot put in the place of the command menu.
function drawMenuButton(phone, menu) {
  const button = phone.root.querySelector(".page");
  button.hidden = !menu?.web_app;
  button.textContent = menu?.text ?? "";
  button.onclick = () => openPage(phone, menu.web_app.url);
}

function drawPhone(data) {
  const phone = phones.get(data.id) ?? addPhone(data);
  Object.assign(phone, data);
  const { root } = phone;
  root.querySelector("h2").textContent = data.name;
  root.querySelector(".bot").textContent = data.bot;
  root.querySelector(".language").value = data.language;
  root.querySelector(".start").hidden = data.started;
  root.querySelector(":scope > form").hidden = !data.started;
  root.querySelector(".typing").textContent = said(data).typing;
  root.querySelector(".typing").hidden = !data.typing;
  root.classList.toggle("blocked", data.blocked);
  drawChat(phone, data);
  drawReplyKeyboard(phone, data.keyboard);
  drawMenuButton(phone, data.menu);
  tellToasts(phone, data);
}

// Only what changed is drawn again, so that a screen reader reads new messages and focus stays.
function drawChat(phone, data) {
  const chat = phone.root.querySelector(".chat");
  const atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 80;
  let about = chat.querySelector(".about");
  if (!data.started && data.about) {
    about ??= chat.appendChild(Object.assign(document.createElement("p"), { className: "about" }));
    about.textContent = data.about;
  } else about?.remove();
  const ids = new Set(data.messages.map((m) => String(m.id)));
  for (const node of chat.querySelectorAll(".message")) if (!ids.has(node.dataset.id)) node.remove();
  let grew = false;
  for (const message of data.messages) {
    const body = JSON.stringify(message);
    if (phone.drawn.get(message.id) === body) continue;
    const old = chat.querySelector(`[data-id="${message.id}"]`);
    const node = drawMessage(message, phone);
    const focused = old?.contains(document.activeElement);
    if (old) old.replaceWith(node); else { chat.append(node); grew = true; }
    if (focused) (node.querySelector("button") ?? chat).focus({ preventScroll: true });
    phone.drawn.set(message.id, body);
  }
  if (atEnd || grew) chat.scrollTop = chat.scrollHeight;
}

function drawReplyKeyboard(phone, rows) {
  const place = phone.root.querySelector(".reply-keyboard");
  if (place.dataset.rows === JSON.stringify(rows)) return;
  place.dataset.rows = JSON.stringify(rows);
  place.replaceChildren(...rows.map((row) => {
    const line = document.createElement("div");
    line.append(...row.map((text) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: text });
      button.onclick = () => act(phone, { action: "send", text });
      return button;
    }));
    return line;
  }));
}

function tellToasts(phone, data) {
  const toast = phone.root.querySelector(".toast");
  if (data.toasts.length > phone.toasted) {
    toast.textContent = data.toasts.at(-1);
    clearTimeout(phone.timer);
    phone.timer = setTimeout(() => { toast.textContent = ""; }, 3000);
  }
  if (data.alerts.length > phone.alerted) {
    const dialog = phone.root.querySelector("dialog");
    dialog.querySelector("p").textContent = data.alerts.at(-1);
    if (!dialog.open) dialog.showModal();
  }
  phone.toasted = data.toasts.length;
  phone.alerted = data.alerts.length;
}

function addPhone(data) {
  const root = document.querySelector("#phone").content.cloneNode(true).querySelector("section");
  root.setAttribute("aria-label", data.name);
  root.querySelector(".chat").setAttribute("aria-label", `Chat on the phone of ${data.name}`);
  const phone = { id: data.id, root, drawn: new Map(), toasted: data.toasts.length, alerted: data.alerts.length };
  const form = root.querySelector(":scope > form");
  const input = form.querySelector("input");
  form.onsubmit = (submit) => {
    submit.preventDefault();
    if (!input.value.trim()) return;
    act(phone, { action: "send", text: input.value });
    input.value = "";
    showCommands(phone, null);
  };
  input.oninput = () => showCommands(phone, input.value.startsWith("/") ? input.value : null);
  root.querySelector(".menu").onclick = () => showCommands(phone, root.querySelector(".commands").hidden ? "/" : null);
  root.querySelector(".photo").onclick = () => act(phone, { action: "photo" });
  root.querySelector(".start").onclick = () => { act(phone, { action: "start" }); input.focus(); };
  root.querySelector(".language").onchange = (change) => act(phone, { action: "language", code: change.target.value });
  root.addEventListener("keydown", (key) => { if (key.key === "Escape") showCommands(phone, null); });
  place.append(root);
  phones.set(data.id, phone);
  return phone;
}

// The command menu, filtered by what is typed; null hides it.
function showCommands(phone, typed) {
  const list = phone.root.querySelector(".commands");
  const fitting = typed === null ? [] : phone.commands.filter((c) => `/${c.command}`.startsWith(typed));
  list.hidden = !fitting.length;
  phone.root.querySelector(".menu").setAttribute("aria-expanded", String(!list.hidden));
  list.replaceChildren(...fitting.map((command) => {
    const button = document.createElement("button");
    button.type = "button";
    const name = document.createElement("b");
    name.textContent = `/${command.command}`;
    button.append(name, command.description);
    button.onclick = () => {
      act(phone, { action: "send", text: `/${command.command}` });
      phone.root.querySelector("form input").value = "";
      showCommands(phone, null);
    };
    const item = document.createElement("li");
    item.append(button);
    return item;
  }));
}

const controls = {
  "#restart": async () => { state.textContent = "The bot is being killed and started again …"; await post("/control/restart"); state.textContent = "The bot was started again."; },
  "#outage": async () => {
    const { seconds } = await (await post("/control/outage")).json();
    for (let left = seconds; left > 0; left -= 1) {
      state.textContent = `Telegram is down: ${left} s`;
      await new Promise((done) => setTimeout(done, 1000));
    }
    state.textContent = "Telegram is back.";
  },
  "#add-officer": () => post("/phones", { role: "officer" }),
  "#add-coordinator": () => post("/phones", { role: "coordinator" }),
};
for (const [name, run] of Object.entries(controls)) document.querySelector(name).onclick = run;

const stream = new EventSource("/phones/stream");
stream.addEventListener("phone", (message) => drawPhone(JSON.parse(message.data)));
stream.addEventListener("controls", (message) => {
  const can = JSON.parse(message.data);
  document.querySelector("#restart").hidden = !can.restart;
  document.querySelector("#add-coordinator").hidden = !can.invite;
});
