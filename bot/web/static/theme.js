// Telegram's colours, which it puts behind the # of the first address; kept for the pages that follow.

const KEY = "desk-theme";
const COLOUR = /^#[0-9a-f]{6}$/i;
const NAMES = {
  bg_color: "--page", text_color: "--text", hint_color: "--hint", link_color: "--link",
  button_color: "--button", button_text_color: "--button-text", secondary_bg_color: "--quiet",
};

function told() {
  const given = new URLSearchParams(location.hash.slice(1)).get("tgWebAppThemeParams");
  try {
    if (given) sessionStorage.setItem(KEY, given);
    return JSON.parse(given ?? sessionStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

// Light or dark by how bright the background is; two colours that can't be told apart are not taken.
function brightness(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [more, less] = [brightness(one), brightness(other)].sort((a, b) => b - a);
  return (more + 0.05) / (less + 0.05);
}

const PAIRS = { text_color: "bg_color", hint_color: "secondary_bg_color", link_color: "secondary_bg_color", button_text_color: "button_color" };

function apply(theme) {
  if (!COLOUR.test(theme.bg_color ?? "") || !COLOUR.test(theme.text_color ?? "")) return;
  const root = document.documentElement;
  root.classList.add(brightness(theme.bg_color) < 0.3 ? "dark" : "light");
  for (const [name, variable] of Object.entries(NAMES)) {
    const colour = theme[name];
    const under = theme[PAIRS[name]] ?? theme.bg_color;
    const above = Object.keys(PAIRS).find((key) => PAIRS[key] === name);
    if (!COLOUR.test(colour ?? "")) continue;
    if (PAIRS[name] && (!COLOUR.test(under) || contrast(colour, under) < 4.5 || contrast(colour, theme.bg_color) < 4.5 && name !== "button_text_color")) continue;
    if (name === "button_color" && contrast(colour, theme[above] ?? "#ffffff") < 4.5) continue;
    root.style.setProperty(variable, colour);
  }
}

apply(told());

// Telegram is told that the page is there, and to make it large.
function tell(event) {
  const bridge = window.TelegramWebviewProxy;
  if (bridge?.postEvent) bridge.postEvent(event, "null");
  else if (window.parent !== window) window.parent.postMessage(JSON.stringify({ eventType: event, eventData: null }), "https://web.telegram.org");
}
tell("web_app_ready");
tell("web_app_expand");
