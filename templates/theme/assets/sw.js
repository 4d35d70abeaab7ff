// A later page costs only what is its own: all else, its shell, is on the phone. Pages that were read stay readable
// without internet. What the reader saved comes from the phone, all of one day, until the reader updates it.
// The build says above what `site` has: its languages, the source first; the shell of each; the page that saves;
// the pages of each language that has only some.
const scope = new URL("./", location).pathname;
const PATIENCE = 4000, HOUR = 36e5;

// Project sites of one account share an origin, so the name of each cache begins with the path.
const cache = (name) => caches.open(`${scope} ${name}`);
const found = async (name, path) => (await cache(name)).match(path, { ignoreVary: true });
const record = async (name) => {
  const kept = await found("saved", scope + name);
  return kept && kept.json();
};
const html = (page, status = 200) => new Response(page, { status, headers: { "content-type": "text/html; charset=utf-8" } });

// Where an address lies: its language, that language's home, its path without query; and its id, if it is a page.
const place = (address) => {
  const { pathname } = new URL(address);
  const parts = pathname.slice(scope.length).replace(/index\.html$/, "").split("/");
  const [source, ...others] = site.languages;
  const language = others.includes(parts[0]) ? parts.shift() : source;
  const home = scope + (language === source ? "" : `${language}/`);
  if (parts.length > 2 || parts.pop() !== "") return { language, home, path: pathname };
  const [id = ""] = parts;
  return { language, home, id, path: home + (id && `${id}/`) };
};

// A page's own three parts, its head, text and scripts, are set into the four of its shell.
const fromHome = (text, home) => text.replace(/"\.\.\//g, `"${home}`);
const set = (shell, { home, id = "" }, day, [head, text, scripts]) => {
  const own = `../${id && `${id}/`}`, lacking = Object.keys(site.covers).filter((tag) => !site.covers[tag].includes(id));
  const row = (link, to, part) => (to !== own ? link : part ? "" : link.replace(">", ' aria-current="page">'));
  const [one, two, three, four] = shell.frame.map((part) => {
    const rows = part.replace(/<a class="md-nav__link" href="([^"#]*)(#[^"]*)?">[^]*?<\/a> ?/g, row);
    const led = lacking.reduce((text, tag) => text.split(`/${tag}/this_page/`).join(`/${tag}/`), rows);
    const named = led.replace(/this_page(\/?)/g, (_, slash) => id && id + slash).replace(/this_day/g, day);
    return fromHome(named, home);
  });
  return one + head + two + text + three + scripts + four;
};

// Returns a fragment's page; nothing if it is no fragment, or its shell is not to be had.
const composed = async (fragment, at, shellAt, note = () => "") => {
  const [, path, day, rest] = /^(assets\/\S+) (\d+)\n([^]*)$/.exec(fragment) || [];
  const shell = path && (await shellAt(scope + path));
  if (!shell) return undefined;
  const own = rest.replace(/[\ue000-\uf8ff]/g, (sign) => shell.pieces[sign.charCodeAt(0) - 0xe000]).split("<!---->");
  return set(shell, at, day, [own[0], note(shell) + own[1], own[2]]);
};

// From the network. An error is never kept.
const right = (answer) => answer.status === 200 && !answer.redirected;
const keep = async (path, page) => {
  if (page.includes('<article class="md-content')) await (await cache("seen")).put(path, html(page));
};
const shellAt = async (path) => {
  const known = await found("shells", path);
  if (known) return known.json();
  const answer = await fetch(path);
  if (!right(answer)) return undefined;
  await (await cache("shells")).put(path, answer.clone());
  return answer.json();
};
const fresh = async (event, at) => {
  const part = await fetch(`${at.path}fragment.txt`);
  const page = right(part) && (await composed(await part.text(), at, shellAt));
  const answer = page ? html(page) : await fetch(event.request);
  if (right(answer)) event.waitUntil(answer.clone().text().then((text) => keep(at.path, text)));
  return answer;
};

// From what the reader saved. A newer edition is announced above the page, and waits for the reader.
const look = async (language, latest) => {
  if (latest && Date.now() - latest.looked < HOUR) return;
  const answer = await fetch(`${scope}share/${language}.json`, { cache: "no-cache" }).catch(() => undefined);
  if (!answer || !right(answer)) return;
  const { edition } = await answer.json();
  const told = new Response(JSON.stringify({ edition, looked: Date.now() }));
  await (await cache("saved")).put(`${scope}${language}/latest`, told);
};
const saved = async (event, at) => {
  const copy = await record(at.language);
  if (!copy) return undefined;
  const part = await found(copy.cache, `${at.path}fragment.txt`);
  if (!part) return found(copy.cache, `${at.path}index.html`);
  const latest = await record(`${at.language}/latest`);
  event.waitUntil(look(at.language, latest));
  const newer = latest && latest.edition !== copy.edition;
  const note = (shell) => (newer ? fromHome(shell.newer.replace("{day}", copy.day), at.home) : "");
  const own = async (path) => (await found(copy.cache, path)).json();
  return html(await composed(await part.text(), at, own, note));
};

// In place of a page that is not there: what is, in the reader's language first.
const links = async (tongue) => {
  const rows = [], seen = await cache("seen");
  for (const tag of site.languages) {
    const copy = await record(tag);
    if (copy) rows.push({ language: tag, path: scope + (tag === site.languages[0] ? "" : `${tag}/`), title: copy.title });
  }
  for (const { url } of await seen.keys()) {
    const { language, id, path } = place(url);
    if (id === undefined || rows.some((row) => row.path === path)) continue;
    const [, title] = /<title>([^]*?)(?: · [^<·]*)?<\/title>/.exec(await (await seen.match(url)).text());
    rows.push({ language, path, title });
  }
  const [near, far] = [true, false].map((own) => rows.filter(({ language }) => (language === tongue) === own));
  return [...near, ...far]
    .map(({ language, path, title }) => `<a class="go" href="${path}" lang="${language}"><span>${title}</span></a>`)
    .join("");
};
const unsaved = async (at) => {
  for (const path of [site.shells[at.language], ...Object.values(site.shells)]) {
    const shell = await shellAt(scope + path).catch(() => undefined);
    if (!shell) continue;
    const [head, text] = shell.unsaved, rows = await links(at.language);
    const listed = text.replace('id="there">', () => `id="there">${rows}`);
    return html(set(shell, at, "", [head, fromHome(listed, at.home), ""]), 503);
  }
  return Response.error();
};

const page = async (event, at) => {
  const copy = at.id !== site.saving && (await saved(event, at));
  if (copy) return copy;
  const seen = await found("seen", at.path);
  const coming = fresh(event, at);
  event.waitUntil(coming.catch(() => {}));
  const late = new Promise((done) => seen && setTimeout(done, PATIENCE, seen));
  return Promise.race([coming, late]).catch(async () => seen || (await saved(event, at)) || unsaved(at));
};
// A picture, script or printed piece belongs to the language of the page that asks for it.
const file = async (event) => {
  const { pathname } = new URL(event.request.url);
  const asking = event.clientId && (await clients.get(event.clientId));
  const copy = await record(place(asking ? asking.url : event.request.url).language);
  const own = copy && (await found(copy.cache, pathname));
  if (own) return own;
  try {
    const answer = await fetch(event.request), double = answer.clone();
    if (/\.(css|js|json|png|svg)$/.test(pathname) && right(answer)) event.waitUntil(cache("seen").then((seen) => seen.put(pathname, double)));
    return answer;
  } catch (error) {
    const seen = await found("seen", pathname);
    return seen || (event.request.mode === "navigate" ? unsaved(place(event.request.url)) : Response.error());
  }
};
addEventListener("fetch", (event) => {
  const { method, mode, url, headers } = event.request;
  const outside = !url.startsWith(location.origin + scope) || url.startsWith(`${location.origin}${scope}share/`);
  if (outside || method !== "GET" || headers.has("range")) return;
  const at = place(url);
  event.respondWith(mode === "navigate" && at.id !== undefined ? page(event, at) : file(event));
});

// The shells of the languages that are read here come first; then the pages that are open are kept, from what the
// browser has of them.
const open = async () => {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.map(({ url }) => url).filter((url) => new URL(url).pathname.startsWith(scope));
};
const languages = async () => {
  const kept = (await (await cache("shells")).keys()).map(({ url }) => url);
  const opened = (await open()).map((url) => place(url).language);
  return site.languages.filter((tag) => opened.includes(tag) || kept.some((url) => url.includes(`/shell-${tag}-`)));
};
addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(languages().then((tags) => Promise.all(tags.map((tag) => shellAt(scope + site.shells[tag])))));
});
const remember = async (url) => {
  const answer = await fetch(url, { cache: "force-cache" });
  if (!right(answer)) return;
  const text = await answer.text(), seen = await cache("seen");
  await keep(place(url).path, text);
  for (const [, source] of (text.match(/ src="[^":]+"/g) || []).map((one) => one.split('"'))) {
    const part = new URL(source, url);
    const had = await fetch(part, { cache: "only-if-cached", mode: "same-origin" }).catch(() => undefined);
    if (had && right(had)) await seen.put(part.pathname, had);
  }
};
addEventListener("activate", (event) => {
  const tidy = async () => {
    await clients.claim();
    const shells = await cache("shells"), known = Object.values(site.shells).map((path) => scope + path);
    const old = (await shells.keys()).filter(({ url }) => !known.includes(new URL(url).pathname));
    await Promise.all([...old.map((one) => shells.delete(one)), ...(await open()).map(remember)]);
  };
  event.waitUntil(tidy());
});
