// The page of the local Telegram: draws each phone from what the server says, and what can go wrong.

import { addPhone, drawPhone } from "./phone.js";
import { post } from "./server.js";
import { make } from "./words.js";

const phones = new Map();
const place = document.querySelector("#phones");
const state = document.querySelector("#state");
const tools = document.querySelector("#tools");
const more = document.querySelector("#more");

function showTools(open) {
  tools.classList.toggle("open", open);
  more.setAttribute("aria-expanded", String(open));
}
more.onclick = () => showTools(!tools.classList.contains("open"));

const controls = {
  "#restart": async () => {
    state.textContent = "The bot is being killed and started again …";
    await post("/control/restart");
    state.textContent = "The bot was started again.";
  },
  "#outage": async () => {
    const { seconds } = await (await post("/control/outage")).json();
    for (let left = seconds; left > 0; left -= 1) {
      state.textContent = `Telegram is down: ${left} s`;
      await new Promise((done) => { setTimeout(done, 1000); });
    }
    state.textContent = "Telegram is back.";
  },
  "#add-officer": () => post("/phones", { role: "officer" }),
  "#add-coordinator": () => post("/phones", { role: "coordinator" }),
};
for (const [name, run] of Object.entries(controls)) {
  document.querySelector(name).onclick = () => { showTools(false); run(); };
}

// Where only one phone fits, a button for each brings it into view and counts what came meanwhile.
const inView = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const phone = [...phones.values()].find((one) => one.root === entry.target);
    if (!phone) continue;
    phone.seen = entry.isIntersecting;
    drawTab(phone);
  }
}, { root: place, threshold: 0.6 });

function addTab(phone) {
  phone.tab = make("button", { onclick: () => phone.root.scrollIntoView({ inline: "center", block: "nearest" }) });
  phone.read = phone.messages.length;
  document.querySelector("#switch").append(phone.tab);
  inView.observe(phone.root);
}

function drawTab(phone) {
  const count = phone.messages.filter((message) => message.from_bot).length;
  if (phone.seen) phone.read = count;
  const fresh = count - phone.read;
  phone.tab.textContent = fresh > 0 ? `${phone.name}, ${fresh} new` : phone.name;
  if (phone.seen) phone.tab.setAttribute("aria-current", "true"); else phone.tab.removeAttribute("aria-current");
}

const stream = new EventSource("/phones/stream");
stream.addEventListener("phone", (message) => {
  const data = JSON.parse(message.data);
  let phone = phones.get(data.id);
  if (!phone) {
    phone = addPhone(data, place);
    phones.set(data.id, phone);
    addTab(phone);
  }
  drawPhone(phone, data);
  drawTab(phone);
});
stream.addEventListener("controls", (message) => {
  const can = JSON.parse(message.data);
  document.querySelector("#restart").hidden = !can.restart;
  document.querySelector("#add-coordinator").hidden = !can.invite;
});
