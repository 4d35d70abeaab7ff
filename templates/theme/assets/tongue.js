// The language chosen in the menu is remembered on this device, and one line offers it; the address decides.
try {
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
