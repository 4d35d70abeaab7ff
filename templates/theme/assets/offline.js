// Saves a language on the phone, tells of what is saved, and deletes it; the worker reads what is written here.
{
  const area = document.getElementById("keep");
  const { root, language } = area.dataset;
  const scope = new URL(root, location).pathname;
  const cache = (name) => caches.open(`${scope} ${name}`);
  const part = (name) => area.querySelector(`[data-say="${name}"], [data-do="${name}"], ${name}`);
  const phrases = new Map([...area.querySelectorAll("[data-say]")].map((one) => [one, one.innerHTML]));
  const say = (name, slots) => {
    const line = part(name);
    line.hidden = !slots;
    if (slots) line.innerHTML = phrases.get(line).replace(/\{(\w+)\}/g, (_, slot) => slots[slot]);
  };
  const offer = (name, size) => {
    const button = part(name);
    button.hidden = size === undefined;
    button.disabled = false;
    const small = button.querySelector("small");
    if (small) small.textContent = size;
  };
  const states = ["checking", "saving", "failed", "waiting", "deleted"];
  const status = (name) => states.forEach((one) => say(one, one === name ? {} : undefined));

  // What is saved, and what could be.
  const copy = async () => {
    const kept = await (await cache("saved")).match(scope + language);
    return kept && kept.json();
  };
  const latest = async () => {
    try {
      const answer = await fetch(`${root}share/${language}.json`, { cache: "no-cache" });
      return answer.ok ? await answer.json() : undefined;
    } catch (error) {
      return undefined;
    }
  };
  const same = (had, now) => had && now && had.edition === now.edition && had.day === now.day;
  const prints = part("input");
  const show = async () => {
    const had = await copy(), now = await latest();
    const size = now && (prints.checked ? now.size_with_pieces : now.size);
    const more = same(had, now) && prints.checked && !had.printed;
    say("kept", had);
    say("newer", had && now && had.edition !== now.edition ? now : undefined);
    say("contents", had || now);
    say("printed", had && had.printed ? { pieces: had.pieces_count } : undefined);
    part("label").hidden = !now || !now.pieces.length || (had && had.printed);
    if (now) part("label span span").textContent = `(${now.pieces_size})`;
    offer("save", more ? now.pieces_size : had || !now ? undefined : size);
    offer("update", had && now && !same(had, now) ? size : undefined);
    offer("delete", had ? "" : undefined);
    return had || now;
  };

  // The new copy is written beside the old one, and takes its place only when it is whole.
  const load = async (path, tick) => {
    const answer = await fetch(root + path);
    if (!answer.ok) throw Error(path);
    const reader = answer.body.getReader(), parts = [];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      tick(value.length);
    }
    return new Blob(parts, { type: answer.headers.get("content-type") });
  };
  const types = { css: "text/css", svg: "image/svg+xml", js: "text/javascript", json: "application/json", html: "text/html", txt: "text/plain" };
  const unpack = async (into, pack) => {
    const texts = await new Response(pack).json();
    for (const [path, text] of Object.entries(texts)) {
      const type = `${types[path.split(".").pop()]}; charset=utf-8`;
      await into.put(scope + path, new Response(text, { headers: { "content-type": type } }));
    }
  };
  const copies = async () => (await caches.keys()).filter((name) => name.startsWith(`${scope} saved ${language} `));
  const drop = async (kept) => {
    for (const name of await copies()) if (name !== `${scope} ${kept}`) await caches.delete(name);
  };
  const save = async () => {
    const had = await copy(), now = await latest(), printed = prints.checked, bar = part("progress");
    if (!now) throw Error("no record");
    const packs = same(had, now) ? [] : now.packs;
    bar.max = (packs.length ? now.bytes : 0) + (printed ? now.pieces_bytes : 0);
    const tick = (more) => (bar.value += more);
    const name = packs.length ? `saved ${language} ${now.edition} ${Date.now()}` : had.cache, into = await cache(name);
    for (const path of packs) await unpack(into, await load(path, tick));
    for (const path of printed ? now.pieces : []) await into.put(scope + path, new Response(await load(path, tick)));
    const told = { ...now, cache: name, printed, size: printed ? now.size_with_pieces : now.size };
    await (await cache("saved")).put(scope + language, new Response(JSON.stringify(told)));
    await drop(name);
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
  };
  const forget = async () => {
    await (await cache("saved")).delete(scope + language);
    await caches.delete(`${scope} seen`);
    await drop();
    prints.checked = false;
  };

  const busy = (is) => {
    area.querySelectorAll("button, input").forEach((one) => (one.disabled = is));
    part("progress").hidden = !is;
    part("progress").value = 0;
  };
  const act = async (run, before, after) => {
    busy(true);
    status(before);
    const end = await run().then(() => after, () => "failed");
    if (end === "failed") await drop(((await copy()) || {}).cache);
    busy(false);
    await show();
    status(end);
  };
  const start = async () => {
    // Where no worker may run, none is ever ready.
    const { dataset: page } = document.documentElement;
    const late = setTimeout(() => delete page.live, 10000);
    await navigator.serviceWorker.ready;
    clearTimeout(late);
    page.live = "";
    const had = await copy();
    prints.checked = Boolean(had && had.printed);
    status((await show()) ? "" : "waiting");
    prints.addEventListener("change", show);
    for (const name of ["save", "update"]) part(name).addEventListener("click", () => act(save, "saving", ""));
    part("delete").addEventListener("click", () => act(forget, "", "deleted"));
  };
  if (navigator.serviceWorker && window.caches) start();
}
