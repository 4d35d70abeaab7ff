// Reads the page aloud, sentence by sentence, with a voice that the phone has itself, and marks what is being read.
{
  const speech = window.speechSynthesis;
  const opener = document.getElementById("listen");
  const page = document.documentElement.lang;

  // The voice of the language in which a sentence is written; there may be none.
  const voiceOf = (language) => {
    const codes = language === page ? voice.codes : [language.split("-")[0]];
    return speech.getVoices().find((one) => one.localService && codes.includes(one.lang.split(/[-_]/)[0].toLowerCase()));
  };

  // --- what is read: each block of text, in order, cut into sentences -----------------------------------------------
  const SILENT =
    "aside, form, .pc, .off, .end, .figs, .sheet, #print, .src, #sources, .art .log, #changes, #pass, " +
    "details table, style, script, [hidden]";
  const LONG = 180;
  const blocks = () => {
    const found = new Map();
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(SILENT)) continue;
      let block = node.parentElement.closest("tr") || node.parentElement;
      while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
      if (getComputedStyle(block).display !== "none") found.set(block, [...(found.get(block) || []), node]);
    }
    return found;
  };
  const cut = (text) => {
    const end = text.length > LONG ? /[.!?\u2026,;:]["\u201d)]?(?=\s)/g : /[.!?\u2026]["\u201d)]?(?=\s)/g;
    const places = [0];
    while (end.exec(text)) places.push(end.lastIndex);
    return places.map((from, at) => [from, at + 1 < places.length ? places[at + 1] : text.length]);
  };
  const range = (nodes, from, to) => {
    const made = document.createRange();
    let passed = 0;
    for (const node of nodes) {
      if (passed <= from && from < passed + node.length) made.setStart(node, from - passed);
      if (passed < to && to <= passed + node.length) made.setEnd(node, to - passed);
      passed += node.length;
    }
    return made;
  };
  const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim()).filter(Boolean);
  const sentences = () => {
    const all = [];
    let section = 0;
    blocks().forEach((nodes, block) => {
      if (block.matches("h1, h2")) section += 1;
      const first = nodes.find((node) => node.data.trim()) || nodes[0];
      const language = first.parentElement.closest("[lang]").lang;
      const whole = nodes.map((node) => node.data).join("");
      for (const [from, to] of block.matches("tr") ? [[0, whole.length]] : cut(whole)) {
        const text = block.matches("tr") ? cells(block).join(", ") : whole.slice(from, to).trim();
        if (/[\p{L}\p{N}]/u.test(text)) all.push({ block, section, language, text, place: range(nodes, from, to) });
      }
    });
    return all;
  };

  // --- how it is said: "€8.400" as "8.400 euros", digits as the language itself separates them --------------------
  const exact = (text) => text.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&");
  const word = (text) => new RegExp(`(^|[^\\p{L}\\p{N}.,])${exact(text)}(?![.,]?[\\p{L}\\p{N}])`, "gu");
  const number = `\\d+(?:[${exact(voice.group + voice.point)}]\\d+)*`;
  const scales = voice.scales.map(exact).join("|");
  const money = new RegExp(`${exact(voice.symbol)}\\s?(?:(${number})(\\s(?:${scales})(?!\\p{L}))?)?(?!\\p{L})`, "gu");
  const digits = (text) => {
    const parts = text.split(voice.point).map((part) => part.split(voice.group).join(voice.own[0]));
    return parts.join(voice.own[1]);
  };
  const spelt = [...Object.entries(voice.aloud), ...voice.phones.map((phone) => [phone, [...phone].join(" ")])];
  const aloud = ({ text, language }) => {
    if (language !== page) return text;
    let said = text.replace(money, (all, figure, scale) => [figure || "", scale || "", ` ${voice.currency}`].join("").trim());
    for (const [written, spoken] of spelt) said = said.replace(word(written), (all, before) => before + spoken);
    return said.replace(new RegExp(number, "g"), digits).replace(/\s*\u00d7\s*/g, ` ${voice.times} `);
  };

  // --- the bar ------------------------------------------------------------------------------------------------------
  const paths = {
    back: "M18 5v14L9 12zM6 5v14",
    pause: "M8 5v14M16 5v14",
    go: "M8 5v14l11-7z",
    on: "M6 5v14l9-7zM18 5v14",
    stop: "M6 6h12v12H6z",
    slow: "M12 7v5l3 3M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18",
  };
  const face = (name, text) => `<svg class="ic" viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[name]}"/></svg>${text}`;
  const bar = document.createElement("section");
  bar.id = "reader";
  bar.setAttribute("aria-label", opener.innerText);
  bar.innerHTML = `<style>
    #reader { position: fixed; left: 0; right: 0; bottom: 0; z-index: 6; display: flex; flex-wrap: wrap; gap: 8px;
      justify-content: center; padding: 10px 12px; background: var(--card); border-top: 4px solid var(--gold) }
    #reader button { flex: 1 1 28%; max-width: 16rem; display: flex; align-items: center; justify-content: center;
      min-height: 50px; padding: 4px 6px; font: inherit; font-size: min(1rem, 5vw); font-weight: 700; line-height: 1.1;
      color: var(--ink); background: var(--card); border: 2px solid var(--edge); border-bottom-width: 4px;
      border-radius: 16px; cursor: pointer }
    #reader button:first-of-type { flex-basis: 55%; background: var(--teal); color: var(--ont) }
    @media (min-width: 600px) { #reader button { flex: 0 1 11rem !important } }
    [data-read] { outline: 3px solid var(--gold) }
    ::highlight(read) { background-color: #f5ba3f; color: #1c2530 }
    #reader .ic { margin-inline-end: 6px }
    @media print { #reader { display: none } }
  </style>`;
  const tap = (name, text, tapped) => {
    const button = document.createElement("button");
    button.type = "button";
    button.innerHTML = face(name, text);
    button.addEventListener("click", tapped);
    bar.append(button);
    return button;
  };

  // --- the mark -----------------------------------------------------------------------------------------------------
  const marks = window.Highlight && CSS.highlights;
  const unmark = () => {
    if (marks) marks.delete("read");
    document.querySelectorAll("[data-read]").forEach((one) => one.removeAttribute("data-read"));
  };
  const mark = ({ block, place }) => {
    unmark();
    const folded = block.closest("details");
    if (folded) folded.open = true;
    if (marks) marks.set("read", new Highlight(place));
    else block.setAttribute("data-read", "");
    const box = place.getBoundingClientRect();
    const room = innerHeight - bar.offsetHeight;
    if (box.top >= 8 && box.bottom <= room - 8) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: box.top - room / 4, behavior: still ? "auto" : "smooth" });
  };

  // --- reading. Phones know no pause: the sentence is broken off, and begun again ------------------------------------
  const all = sentences().filter((one) => voiceOf(one.language));
  let at = 0;
  let saying = null;
  let rate = 1;
  const hush = () => {
    saying = null;
    speech.cancel();
    main.innerHTML = face("go", words.listen_go);
  };
  const say = () => {
    if (at >= all.length) return stop();
    const one = all[at];
    const found = voiceOf(one.language);
    const said = new SpeechSynthesisUtterance(aloud(one));
    said.voice = found;
    said.lang = found.lang;
    said.rate = rate;
    said.onerror = () => said === saying && hush();
    said.onend = () => {
      if (said !== saying) return;
      at += 1;
      say();
    };
    saying = said;
    main.innerHTML = face("pause", words.listen_pause);
    mark(one);
    speech.speak(said);
  };
  const move = (to) => {
    at = to;
    speech.cancel();
    say();
  };
  const begins = (section) => all.findIndex((one) => one.section === section);
  const back = () => {
    const first = begins(all[at].section);
    move(at > first || !first ? first : begins(all[first - 1].section));
  };
  const on = () => {
    const next = all.findIndex((one) => one.section > all[at].section);
    if (next > 0) move(next);
  };
  const stop = () => {
    hush();
    unmark();
    bar.remove();
    document.body.style.paddingBottom = "";
    opener.disabled = false;
    opener.focus();
  };

  const main = tap("pause", words.listen_pause, () => (saying ? hush() : say()));
  tap("stop", words.listen_stop, () => stop());
  tap("back", words.listen_back, back);
  const pace = tap("slow", words.listen_slow, () => {
    rate = rate === 1 ? 0.7 : 1;
    pace.innerHTML = face("slow", rate === 1 ? words.listen_slow : words.listen_normal);
    if (saying) move(at);
  });
  tap("on", words.listen_on, on);
  bar.addEventListener("keydown", (event) => event.key === "Escape" && stop());
  addEventListener("pagehide", () => speech.cancel());
  opener.disabled = true;
  document.body.append(bar);
  document.body.style.paddingBottom = `${bar.offsetHeight}px`;
  main.focus({ preventScroll: true });
  speech.cancel();
  say();
}
