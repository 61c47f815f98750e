// What can be sent beside text; samples need no file on this machine.

import { openElsewhere } from "./elsewhere.js";
import { act } from "./server.js";
import { said } from "./words.js";

export function listAttachments(phone, choose, send) {
  const words = said(phone);
  return [
    [words.choose, choose],
    [words.samplePicture, async () => send([await samplePicture()])],
    [words.sampleFile, () => send([new File(["A sample file.\n"], "sample.txt", { type: "text/plain" })])],
    [words.sticker, () => act(phone, { action: "sticker" })],
    [words.place, () => act(phone, { action: "location" })],
    [words.elsewhere, () => openElsewhere(phone, "")],
    [words.block, () => act(phone, { action: "block" })],
  ];
}

async function samplePicture() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 200 });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#24699a";
  pen.fillRect(0, 0, 320, 200);
  pen.fillStyle = "#f0a202";
  pen.beginPath();
  pen.arc(160, 100, 60, 0, 2 * Math.PI);
  pen.fill();
  const content = await new Promise((done) => { canvas.toBlob(done, "image/jpeg"); });
  return new File([content], "photo.jpg", { type: "image/jpeg" });
}
