// Beside a draft: what each paragraph says in the source language, fetched with a tap.
// Both pages are made from one template, so texts are paired by the ids around them and by their places; where the
// places differ, nothing is paired.
{
  const link = document.getElementById("beside"), article = document.getElementById("content");
  const skipped = "svg, script, select, bdi, [data-say]";
  // A word explained on the page has its number for an id, and the pages may explain different words.
  const inner = (one) => [...one.children].filter((child) => !child.matches(skipped) && !/^w\d/.test(child.id));
  const parts = (children) => {
    const found = new Map();
    let part = [];
    found.set("", part);
    for (const one of children) {
      if (one.id) found.set(one.id, (part = []));
      part.push(one);
    }
    return found;
  };
  const speaks = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const words = (one) => one.textContent.replace(/\s+/g, " ").trim();
  const pairs = (own, other) => {
    if (speaks(own)) return [[own, other]];
    const theirs = parts(inner(other));
    return [...parts(inner(own))].flatMap(([id, mine]) => {
      const same = theirs.get(id) || [];
      const fit = mine.length === same.length && mine.every((one, at) => one.tagName === same[at].tagName);
      return fit ? mine.map((one, at) => pairs(one, same[at])).flat() : [];
    });
  };
  const copy = (other) => {
    const line = document.createElement("span");
    line.className = "beside";
    line.lang = link.hreflang;
    line.dir = "auto";
    line.innerHTML = other.innerHTML.replace(/<a\b[^>]*>|<\/a>| id="[^"]*"/g, "");
    return line;
  };
  let lines = null;
  const load = () =>
    fetch(link.href)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)))
      .then((text) => {
        const there = new DOMParser().parseFromString(text, "text/html").getElementById("content");
        const found = pairs(article, there).filter(([own, other]) => words(own) !== words(other));
        lines = found.map(([own, other]) => own.appendChild(copy(other)));
      });
  const toggle = () => {
    const shown = link.getAttribute("aria-pressed") === "true";
    link.setAttribute("aria-pressed", !shown);
    lines.forEach((line) => (line.hidden = shown));
  };
  link.setAttribute("role", "button");
  link.setAttribute("aria-pressed", "false");
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    if (lines) toggle();
    else load().then(toggle, () => (location.href = link.href));
  });
}
