{
  // The drawer and the language menu close by Escape, and when the reader goes on or away.
  const drawer = document.getElementById("drawer"), menu = document.querySelector(".md-select") || {};
  const close = ({ key, target }) => {
    if (key ? key !== "Escape" : target.closest && target.closest("header")) return;
    if (key && menu.open) menu.firstElementChild.focus();
    if (key && drawer.checked) drawer.focus();
    drawer.checked = menu.open = false;
  };
  ["focusin", "keydown", "pagehide"].forEach((kind) => addEventListener(kind, close));

  // The service worker takes no part in this visit, so it comes last.
  const { worker } = document.currentScript.dataset;
  if (worker && navigator.serviceWorker && /^http/.test(location.protocol))
    addEventListener("load", () => navigator.serviceWorker.register(worker).catch(() => {}));
}
