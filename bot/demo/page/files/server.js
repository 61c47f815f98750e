// What people do, sent to the local Telegram.

export const post = (path, body = {}) =>
  fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const act = (phone, body) => post(`/phones/${phone.id}`, body);

// A Mini App in a tab of its own, with what Telegram signs for this phone behind the #.
export async function openPage(phone, url) {
  const answer = await act(phone, { action: "open", url });
  if (answer.ok) window.open((await answer.json()).url, "_blank", "noopener");
}

// `field` is "file" for pictures and files, "voice" for a voice note.
export function upload(phone, field, files, caption = "", replyTo = null) {
  const form = new FormData();
  for (const file of files) form.append(field, file, file.name);
  form.append("caption", caption);
  if (replyTo) form.append("reply_to", replyTo);
  return fetch(`/phones/${phone.id}/files`, { method: "POST", body: form });
}
