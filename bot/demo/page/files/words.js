// What Telegram itself says, in the language of the phone.

const SAID = {
  en: {
    edited: "edited", typing: "typing …", unfold: "Show all of it", you: "You", chat: "Chat on the phone of",
    hint: "Arrow keys move through all messages and their buttons", message: "Message", send: "Send",
    commands: "Commands", attach: "Attach", voice: "Record a voice note", stop: "Stop and send the voice note",
    reply: "Reply", edit: "Edit", replying: "Reply to", editing: "Editing", cancel: "Cancel",
    vote: "Vote", right: "right:", yours: "(your answer)", picture: "A picture without words", file: "file",
    colon: ": ", recording: "Voice note", sticker: "Sticker", place: "Place", tone: "No microphone: a sample tone was sent.",
    choose: "Photo or file …", samplePicture: "A sample picture", sampleFile: "A sample file",
    elsewhere: "Search from another chat …", block: "Block the bot", unblock: "Unblock the bot",
    anotherChat: "Another chat", close: "Close", search: "Search with the bot",
    how: "In any Telegram chat, type the bot's name and a question to find entries to send there.",
    nothing: "Nothing found.", found: "results", waiting: "Searching …",
  },
  fr: {
    edited: "modifié", typing: "écrit …", unfold: "Tout afficher", you: "Vous", chat: "Conversation sur le téléphone de",
    hint: "Les flèches parcourent tous les messages et leurs boutons", message: "Message", send: "Envoyer",
    commands: "Commandes", attach: "Joindre", voice: "Enregistrer un message vocal", stop: "Arrêter et envoyer le message vocal",
    reply: "Répondre", edit: "Modifier", replying: "Réponse à", editing: "Modification", cancel: "Annuler",
    vote: "Voter", right: "bonne réponse\u00a0:", yours: "(votre réponse)", picture: "Une image sans texte", file: "fichier",
    colon: "\u00a0: ", recording: "Message vocal", sticker: "Autocollant", place: "Lieu", tone: "Pas de micro\u00a0: un son d'essai a été envoyé.",
    choose: "Photo ou fichier …", samplePicture: "Une image d'essai", sampleFile: "Un fichier d'essai",
    elsewhere: "Chercher depuis une autre conversation …", block: "Bloquer l'assistant", unblock: "Débloquer l'assistant",
    anotherChat: "Une autre conversation", close: "Fermer", search: "Chercher avec l'assistant",
    how: "Dans toute conversation de Telegram, écrivez le nom de l'assistant et une question\u00a0: vous trouverez des fiches à y envoyer.",
    nothing: "Rien trouvé.", found: "résultats", waiting: "Recherche …",
  },
};

export const languageOf = (phone) => (phone.language === "fr" ? "fr" : "en");
export const said = (phone) => SAID[languageOf(phone)];

// An element with properties, attributes and children in one go.
export function make(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in node) node[name] = value; else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}
