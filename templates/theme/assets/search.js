// Finds pages by the reader's own words. The index comes when the box is first used.
{
  const form = document.querySelector("[role=search]"), box = form.q, say = form.dataset;
  const [told, hits, help, row] = [".told", ".hits", ".help", "template"].map((one) => document.querySelector(one));
  const pictures = new URL("../img/", document.currentScript.src), source = new URL(say.index, location);
  const POINTS = { name: 8, line: 6.5, heading: 6, synonym: 5, question: 4, rare: 2 };
  const SURE = { same: 1, root: 0.7, begins: 0.6, typo: 0.5, guess: 0.4 };
  const MOST = 10, LATER = 0.7; // what is for those who help others comes later
  const cut = (text) =>
    text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").match(/[\p{L}\p{N}]+/gu) || [];

  // Places are first the pages, in the order of the index, then their sections. A form is a word as it stands there.
  const places = [], forms = new Map(), families = new Map();
  let affixes, rooted, helpers;
  const add = (map, key, value) => map.set(key, [...(map.get(key) || []), value]);
  const note = (text, place, kind, less = 0) => {
    const words = cut(text), points = POINTS[kind] - less + 2 / words.length;
    for (const word of words) add(forms, word, { place, points });
  };
  const section = (page, kind, list) => {
    for (let at = 0; at < list.length; at += 2) {
      const place = { ...places[page], page, anchor: list[at], why: list[at + 1] };
      note(place.why, places.push(place) - 1, kind);
    }
  };
  const read = (index) => {
    ({ affixes, helpers } = index);
    for (const [id, name, why, picture] of index.pages) places.push({ id, name, why, picture, anchor: "" });
    index.pages.forEach(([id, name, line, , headings, questions, rare], page) => {
      note(name, page, "name");
      note(line, page, "line");
      note(id, page, "name");
      note(rare, page, "rare");
      section(page, "heading", headings);
      section(page, "question", questions);
    });
    for (const [words, pages] of Object.entries(index.synonyms)) {
      pages.forEach((page, order) => note(words, page, "synonym", order / 10));
    }
    for (const [root, words] of Object.entries(index.roots)) families.set(root, words.split(" "));
    rooted = new Set([].concat(...families.values()));
  };

  // The word itself, then what may be left of it when affixes are taken off.
  const stems = (word) => {
    const found = [word];
    const keep = (one) => one.length > 2 && !found.includes(one) && found.push(one);
    for (const one of found) {
      if (affixes.whole.includes(one)) continue;
      for (const start of affixes.prefixes) if (one.startsWith(start)) keep(one.slice(start.length));
      for (const end of affixes.suffixes) if (one.endsWith(end)) keep(one.slice(0, -end.length));
      for (const [start, letter] of Object.entries(affixes.initials)) {
        const rest = one.startsWith(start) && one.slice(start.length);
        if (rest && affixes.vowels.includes(rest[0])) keep(letter + rest);
      }
      for (const [end, letter] of Object.entries(affixes.finals)) {
        if (one.endsWith(end)) keep(one.slice(0, -end.length) + letter);
      }
    }
    return found;
  };

  // How many letters are wrong; two that changed places count once.
  const distance = (one, two) => {
    let older, old, line = [...`${two} `].map((_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      [older, old, line] = [old, line, [i]];
      for (let j = 1; j <= two.length; j++) {
        line[j] = Math.min(old[j] + 1, line[j - 1] + 1, old[j - 1] + (one[i - 1] !== two[j - 1]));
        const swapped = i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1];
        if (swapped) line[j] = Math.min(line[j], older[j - 2] + 1);
      }
    }
    return line[two.length];
  };
  const close = (one, two, slack) => {
    const most = one.length < 4 ? 0 : slack + (one.length < 8 ? 1 : 2);
    const starts = two.slice(0, 2).includes(one[0]) && Math.abs(one.length - two.length) <= most;
    return starts && distance(one, two) <= most;
  };

  // The forms that a reader's word means → how surely. `slack`: letters that may be wrong besides the usual ones.
  const meant = (word, slack) => {
    const found = new Map(), left = stems(word);
    const keep = (one, sure) => forms.has(one) && !(found.get(one) >= sure) && found.set(one, sure);
    const family = (root, sure) => [root, ...(families.get(root) || [])].forEach((one) => keep(one, sure));
    keep(word, SURE.same);
    const roots = left.filter((stem) => forms.has(stem) || families.has(stem));
    if (roots.length) family(roots.reduce((one, two) => (two.length < one.length ? two : one)), SURE.root);
    for (const one of forms.keys()) if (one.startsWith(word)) keep(one, SURE.begins);
    if (found.size) return found;
    for (const one of forms.keys()) {
      if (one.includes(word.slice(1, -1)) && !rooted.has(one) && stems(one).includes(word)) keep(one, SURE.root);
    }
    if (found.size) return found;
    for (const one of [...forms.keys(), ...families.keys()]) {
      if (left.some((stem) => stem.length > 3 && one.startsWith(stem))) keep(one, SURE.typo);
      const like = left.find((stem) => (stem === word || stem.length > 4) && close(stem, one, slack));
      if (like) stems(one).forEach((stem) => family(stem, like === word ? SURE.typo : SURE.guess));
    }
    return found;
  };

  // For each page the place that fits all words best; the best page first.
  const search = (query, slack) => {
    const scores = cut(query).map((word) => {
      const score = [];
      for (const [one, sure] of meant(word, slack)) {
        for (const { place, points } of forms.get(one)) score[place] = Math.max(score[place] || 0, points * sure);
      }
      return score;
    });
    const best = new Map();
    places.forEach(({ page }, at) => {
      const top = page === undefined ? at : page;
      const sum = scores.reduce((sum, score) => sum + Math.max(score[at] || 0, score[top] || 0), 0);
      const total = top < helpers ? sum : sum * LATER;
      if (total > (best.has(top) ? best.get(top).total : 0)) best.set(top, { total, at });
    });
    return [...best.values()].sort((one, two) => two.total - one.total).slice(0, MOST).map(({ at }) => places[at]);
  };

  // The page.
  const hit = ({ id, name, why, picture, anchor }) => {
    const item = document.importNode(row.content, true);
    item.querySelector("a").href = new URL(`../${id}/${anchor && `#${anchor}`}`, source);
    item.querySelector("img").src = new URL(`${picture}.svg`, pictures);
    item.querySelector("b").textContent = name;
    item.querySelector("small").textContent = why;
    return item;
  };
  const show = () => {
    const query = box.value.trim();
    const sure = query ? search(query, 0) : [], list = sure.length || !query ? sure : search(query, 1).slice(0, 3);
    const phrase = !query ? "" : sure.length ? say.found : say.none + (list.length ? ` ${say.near}` : "");
    told.textContent = phrase.replace("{query}", () => query).replace("{count}", list.length);
    hits.textContent = "";
    hits.append(...list.map(hit));
    help.hidden = !query || sure.length > 0;
  };
  const fail = () => {
    loading = undefined;
    told.textContent = say.failed;
    help.hidden = false;
  };
  let loading, waiting;
  const load = () => {
    loading = loading || fetch(source).then((answer) => answer.json()).then(read);
    return loading;
  };
  const run = () => load().then(show, fail);
  const typed = () => {
    clearTimeout(waiting);
    history.replaceState(null, "", box.value ? `?q=${encodeURIComponent(box.value)}` : location.pathname);
    return run();
  };
  box.addEventListener("focus", () => load().catch(fail));
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(typed, 150);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.value) return;
    box.value = "";
    typed();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typed().then(() => hits.firstChild && hits.querySelector("a").focus());
  });
  box.value = new URLSearchParams(location.search).get("q") || box.value;
  if (box.value) run();
  window.finder = { stems, distance };
}
