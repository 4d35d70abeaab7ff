// What the reader chose is remembered on this device: the look, and the language, which one line offers; the address decides.
try {
  document.documentElement.dataset.look = localStorage.look;
  const menu = document.querySelector(".md-select");
  const link = menu.querySelector(`[hreflang="${localStorage.tongue}"]:not([aria-current])`);
  menu.onclick = ({ target }) => {
    if (target.hreflang) localStorage.tongue = target.hreflang;
  };
  if (link) {
    const line = document.getElementById("tongue"), copy = line.firstChild.appendChild(link.cloneNode(true));
    copy.search = location.search;
    line.hidden = false;
  }
} catch (blocked) {}
