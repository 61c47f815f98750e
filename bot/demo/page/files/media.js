// What stands in a message beside its text: pictures, files, voice notes, places, polls.

import { act } from "./server.js";
import { make, said } from "./words.js";

const address = (file) => `/files/${encodeURIComponent(file)}`;

export function* drawMedia(message, phone) {
  const words = said(phone);
  if (message.photo) yield make("img", { src: address(message.photo), alt: message.text || words.picture });
  if (message.poll.id) yield drawPoll(message, phone);
  if (message.media) yield player(message, words);
  if (message.document) yield make("p", {}, download(message.document, words));
  if (message.place) yield make("p", { className: "kind" }, `${words.place}${words.colon}${message.place}`);
  if (message.kind === "sticker") yield make("p", { className: "kind" }, words.sticker);
}

function player(message, words) {
  const tag = ["video", "animation"].includes(message.kind) ? "video" : "audio";
  return make(tag, { src: address(message.media), controls: true, preload: "none", "aria-label": words.recording });
}

const download = (file, words) => make("a", { href: address(file.file_id) }, `⬇ ${file.file_name ?? words.file}`);

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
  const words = said(phone);
  const box = make("fieldset", {}, make("legend", { textContent: poll.question }));
  const voted = poll.total_voter_count > 0 || poll.is_closed;
  const several = poll.allows_multiple_answers && !voted;
  const vote = (options) => act(phone, { action: "vote", message: message.id, options });
  poll.options.forEach((option, number) => {
    const right = voted && (poll.correct_option_ids ?? []).includes(number) ? `✓ ${words.right} ` : "";
    const chosen = voted && option.voter_count ? ` ${words.yours}` : "";
    const button = make("button", { type: "button", disabled: voted }, `${right}${option.text}${chosen}`);
    if (several) makePick(button, poll.id, number);
    else button.onclick = () => vote([number]);
    box.append(button);
  });
  if (several) box.append(make("button", { type: "button", onclick: () => vote([...picksOf(poll.id)]) }, words.vote));
  if (voted && poll.explanation) box.append(make("p", {}, poll.explanation));
  return box;
}
