// The keyboard's way through a chat: Tab reaches the newest buttons only, arrow keys reach everything.

const CONTROLS = ".keys button, .bubble button:not(:disabled), .bubble a, .tool, audio, video";
const isSeen = (node) => node.getClientRects().length > 0;

const stops = (chat) => [...chat.querySelectorAll(`.message, ${CONTROLS}`)].filter(isSeen);

// After each change: the controls of the newest message, and of the newest with buttons, are in the tab order.
export function settleFocus(chat) {
  const messages = [...chat.querySelectorAll(".message")];
  const keyed = [...chat.querySelectorAll(".message:has(.keys, fieldset)")].at(-1);
  const reached = new Set([messages.at(-1), keyed]);
  for (const message of messages) {
    if (message.tabIndex !== -1 || !message.hasAttribute("tabindex")) message.tabIndex = -1;
    for (const control of message.querySelectorAll(CONTROLS)) {
      const order = reached.has(message) && !control.matches(".tool") ? 0 : -1;
      if (control.getAttribute("tabindex") !== String(order)) control.tabIndex = order;
    }
  }
}

function following(chat, key) {
  const all = stops(chat);
  const at = all.indexOf(document.activeElement);
  const messages = all.filter((node) => node.matches(".message"));
  const inside = messages.indexOf(document.activeElement.closest(".message"));
  switch (key) {
    case "ArrowUp": case "ArrowLeft": return at < 0 ? messages.at(-1) : all[at - 1];
    case "ArrowDown": case "ArrowRight": return at < 0 ? null : all[at + 1];
    case "PageUp": return inside < 0 ? null : messages[Math.max(0, inside - 1)];
    case "PageDown": return inside < 0 ? null : messages[Math.min(messages.length - 1, inside + 1)];
    case "Home": return all[0];
    case "End": return messages.at(-1);
    default: return null;
  }
}

export function moveByKeys(chat) {
  chat.addEventListener("keydown", (key) => {
    if (key.altKey || key.ctrlKey || key.metaKey || key.target.matches("audio, video")) return;
    const next = following(chat, key.key);
    if (!next) return;
    key.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  });
}
