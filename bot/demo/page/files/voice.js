// A voice note from the microphone; without one, a sample tone.

import { showToast } from "./toast.js";
import { said } from "./words.js";

export function makeRecorder(phone, send) {
  const button = phone.root.querySelector(".voice");
  let recorder = null;
  const show = () => {
    const text = recorder ? said(phone).stop : said(phone).voice;
    button.setAttribute("aria-pressed", String(Boolean(recorder)));
    button.setAttribute("aria-label", text);
    button.title = text;
    button.querySelector("use").setAttribute("href", recorder ? "#i-stop" : "#i-voice");
  };
  return async () => {
    if (recorder) { recorder.stop(); return; }
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      showToast(phone, said(phone).tone);
      await send([sampleTone()]);
      return;
    }
    recorder = record(stream, (file) => { recorder = null; show(); send([file]); });
    show();
  };
}

function record(stream, done) {
  const recorder = new MediaRecorder(stream);
  const parts = [];
  recorder.ondataavailable = (part) => parts.push(part.data);
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop();
    const ending = recorder.mimeType.includes("mp4") ? "m4a" : "webm";
    done(new File(parts, `voice.${ending}`, { type: recorder.mimeType }));
  };
  recorder.start();
  return recorder;
}

// One second of 440 Hz: WAV, 8,000 samples a second, 8 bits each.
function sampleTone() {
  const rate = 8000;
  const view = new DataView(new ArrayBuffer(44 + rate));
  const write = (at, text) => [...text].forEach((char, n) => view.setUint8(at + n, char.charCodeAt(0)));
  write(0, "RIFF"); view.setUint32(4, 36 + rate, true); write(8, "WAVEfmt "); view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, rate, true); view.setUint32(28, rate, true);
  view.setUint16(32, 1, true); view.setUint16(34, 8, true); write(36, "data"); view.setUint32(40, rate, true);
  for (let n = 0; n < rate; n += 1) view.setUint8(44 + n, 128 + 60 * Math.sin((2 * Math.PI * 440 * n) / rate));
  return new File([view], "voice.wav", { type: "audio/wav" });
}
