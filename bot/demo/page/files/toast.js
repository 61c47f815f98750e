// A short notice over the chat, as Telegram shows it.

const SHOWN = 3000; // milliseconds

export function showToast(phone, text) {
  const toast = phone.root.querySelector(".toast");
  toast.textContent = text;
  clearTimeout(phone.timer);
  phone.timer = setTimeout(() => { toast.textContent = ""; }, SHOWN);
}
