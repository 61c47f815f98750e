// Telegram puts what it signed behind the # of the address, where no server sees it: send it once, by a form.

const given = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData");
if (given) {
  const form = document.querySelector("#sign-in");
  form.elements.init_data.value = given;
  document.querySelector("#outside").hidden = true;
  document.querySelector("#waiting").hidden = false;
  history.replaceState(null, "", location.pathname);
  form.submit();
}
