// Returns the paths whose page, as the worker composes it, does not show what the page itself shows.
async ([root, paths]) => {
  const source = await (await fetch(`${root}sw.js`)).text();
  const worker = new Function("location", `${source}; return { composed, place, shellAt }`);
  const { composed, place, shellAt } = worker(new URL(`${root}sw.js`));
  const shown = (html, url) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const all = (selector) => page.querySelectorAll(selector);
    for (const one of all("svg.il, img.il")) one.replaceWith(`[${one.getAttribute("aria-label") || one.alt}]`);
    for (const name of ["href", "src", "data-worker"])
      for (const one of all(`[${name}]`)) one.setAttribute(name, new URL(one.getAttribute(name), url));
    // styles and policy differ in what they could do without; search engines never see a composed page
    for (const one of all("style, script:not([src]), meta[property], meta[name^=twitter], [name=robots], [http-equiv]")) one.remove();
    return page.documentElement.outerHTML;
  };
  const odd = [];
  for (const path of paths) {
    const url = root + path, own = await (await fetch(`${url}fragment.txt`)).text();
    const page = await composed(own, place(url), shellAt);
    const [one, two] = [await (await fetch(url)).text(), page || ""].map((html) => shown(html, url));
    if (one !== two) odd.push(path);
  }
  return odd;
}
