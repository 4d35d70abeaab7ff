// Writes a name into the room that a poster leaves, prints the poster, saves it as a picture. Nothing is sent.
{
  const area = document.getElementById("maker"), form = area.querySelector("form"), sheet = area.querySelector(".paper");
  const fields = form.elements, written = ["name", "phone", "chat", "place", "hours"].filter((name) => fields[name]);
  const SIZES = { A3: [297, 420], A4: [210, 297], Letter: [215.9, 279.4] };
  const SVG = "http://www.w3.org/2000/svg", FAMILY = 'system-ui, Roboto, "Noto Sans", sans-serif';
  const CODE = 93.6; // in points: the squares of a chat's code are a millimetre wide, as on a leaflet
  const LEAST = 9; // in points on A4, the smallest that an arm's length allows
  const KEY = `${new URL(".", location).pathname} name`;
  const button = (name) => area.querySelector(`[data-do="${name}"]`);
  const line = (name) => area.querySelector(`[data-say="${name}"]`);
  const say = (name) => area.querySelectorAll("[data-say]").forEach((one) => (one.hidden = one.dataset.say !== name));
  const typed = (name) => (fields[name] ? fields[name].value.replace(/\s+/g, " ").trim() : "");
  const chosen = (name) => fields[name].options[fields[name].selectedIndex];
  const complain = (name, problem) => {
    const told = document.getElementById(`wrong-${name}`);
    told.hidden = !problem;
    told.textContent = problem;
    fields[name].setAttribute("aria-invalid", Boolean(problem));
  };

  // The number as one dials it from abroad: 0812… becomes the country's code and 812…; empty if it cannot be right.
  const abroad = (number, code) => {
    const digits = number.replace(/\D/g, ""), far = /^\s*(\+|00)/.test(number) || digits.startsWith(code);
    const whole = (far ? digits.replace(/^00/, "") : code + digits.replace(/^0+/, "")).replace(RegExp(`^${code}0+`), code);
    return /^\d{9,15}$/.test(whole) ? whole : "";
  };

  // Words in lines no wider than `width`; a word that is wider is parted only where it must be.
  const ruler = document.createElement("canvas").getContext("2d");
  const wide = (text, size, weight) => {
    ruler.font = `${weight} ${size}px ${FAMILY}`;
    return ruler.measureText(text).width;
  };
  const lines = (text, size, weight, width, parted) => {
    const made = [];
    for (const word of text.split(" ")) {
      const last = made[made.length - 1], joined = made.length ? `${last} ${word}` : word;
      if (made.length && wide(joined, size, weight) <= width) made[made.length - 1] = joined;
      else if (wide(word, size, weight) <= width) made.push(word);
      else if (!parted) return undefined;
      else {
        made.push("");
        for (const letter of word) {
          if (wide(made[made.length - 1] + letter, size, weight) > width) made.push("");
          made[made.length - 1] += letter;
        }
      }
    }
    return made;
  };
  const set = (texts, size, width, parted) => {
    const rows = [];
    for (const { text, weight, scale } of texts) {
      const own = size * scale, broken = lines(text, own, weight, width, parted);
      if (!broken) return undefined;
      broken.forEach((one, at) => rows.push({ text: one, weight, size: own, step: own * 1.18 + (at || !rows.length ? 0 : size * 0.3) }));
    }
    return rows;
  };
  const high = (rows) => rows.reduce((sum, row) => sum + row.step, 0);
  const fitted = (texts, width, height) => {
    for (let size = 15; size >= LEAST; size -= 0.5) {
      const rows = set(texts, size, width, false);
      if (rows && high(rows) <= height) return { rows, whole: true };
    }
    const rows = set(texts, LEAST, width, true);
    const whole = high(rows) <= height;
    while (high(rows) > height) rows.pop();
    return { rows, whole };
  };

  const put = (into, name, given, text) => {
    const made = document.createElementNS(SVG, name);
    for (const key of Object.keys(given)) made.setAttribute(key, given[key]);
    if (text) made.textContent = text;
    into.appendChild(made);
    return made;
  };
  const code = (into, text, x, y, side) => {
    const rows = qrCode(text), one = side / (rows.length + 8);
    const dark = rows.map((row, up) => row.map((is, at) => (is ? `M${at} ${up}h1v1h-1z` : "")).join("")).join("");
    const drawn = put(into, "g", { transform: `translate(${x + 4 * one} ${y + 4 * one}) scale(${one})` });
    put(drawn, "path", { d: dark, fill: "#000", "shape-rendering": "crispEdges" });
  };

  // Draws what is typed; says what is wrong beside its field.
  const draw = () => {
    const svg = sheet.firstChild;
    if (!svg) return "";
    const old = svg.querySelector("#yours"), mine = put(svg, "g", { id: "yours", "font-family": FAMILY, fill: "#1c2530" });
    if (old) old.remove();
    const [x, y, width, height] = svg.dataset.room.split(" ").map(Number), rtl = svg.dataset.direction === "rtl";
    const number = typed("chat") && abroad(typed("chat"), area.dataset.code);
    const who = ["name", "phone"].map((name) => ({ name, text: typed(name), weight: 800, scale: 1 })).filter((one) => one.text);
    const where = ["place", "hours"].map((name) => ({ name, text: typed(name), weight: 500, scale: 0.8 })).filter((one) => one.text);
    const invite = number ? [{ text: chosen("language").dataset.chat, weight: 700, scale: 0.8 }] : [];
    const write = (texts, from, wide, tall) => {
      const { rows, whole } = fitted(texts, wide, tall);
      let top = from + (tall - high(rows)) / 2;
      for (const row of rows) {
        top += row.step;
        const place = { x: rtl ? x + width : x, y: top - row.size * 0.3, "font-size": row.size, "font-weight": row.weight };
        put(mine, "text", Object.assign(place, { direction: rtl ? "rtl" : "ltr" }), row.text);
      }
      return whole;
    };
    // With a code, name and number stand above it and all else beside it.
    const over = height - CODE, texts = [...who, ...where];
    const whole = number
      ? [write(who, y + 3, width - 10, over - 3), write([...where, ...invite], y + over, width - CODE - 2, CODE)].every(Boolean)
      : write(texts, y, width - 10, height);
    if (number) code(mine, `HTTPS://WA.ME/${number}`, rtl ? x : x + width - CODE, y + over, CODE);
    written.forEach((name) => complain(name, ""));
    if (typed("chat") && !number) complain("chat", line("number").textContent);
    const longest = texts.sort((a, b) => b.text.length - a.text.length)[0];
    if (!whole && longest) complain(longest.name, line("long").textContent);
    return typed("chat") && !number ? "number" : whole ? "ready" : "long";
  };

  // What the phone keeps, only if asked.
  const keep = () => {
    const told = {};
    written.forEach((name) => (told[name] = fields[name].value));
    try {
      if (fields.keep.checked) localStorage.setItem(KEY, JSON.stringify(told));
      else localStorage.removeItem(KEY);
    } catch (error) {
      fields.keep.checked = false;
    }
    button("forget").hidden = !fields.keep.checked;
  };
  const recall = () => {
    try {
      const told = JSON.parse(localStorage.getItem(KEY));
      if (!told) return;
      written.forEach((name) => (fields[name].value = told[name] || ""));
      fields.keep.checked = true;
      button("forget").hidden = false;
    } catch (error) {
      fields.keep.checked = false;
    }
  };
  const forget = () => {
    fields.keep.checked = false;
    keep();
    written.forEach((name) => (fields[name].value = ""));
    draw();
    say("forgotten");
    fields.keep.focus();
  };

  const acts = (are) => ["print", "save", "share"].forEach((name) => (button(name).disabled = !are));
  const languages = () => {
    const spoken = chosen("piece").dataset.languages.split(" ");
    for (const one of fields.language.options) one.disabled = !spoken.includes(one.value);
    if (chosen("language").disabled) fields.language.value = spoken[0];
  };
  const name = () => `${fields.piece.value}-poster${fields.ink.value}`;
  const load = async () => {
    languages();
    const path = `${chosen("language").dataset.folder}${name()}.svg`;
    say("loading");
    acts(false);
    try {
      const answer = await fetch(path);
      if (!answer.ok) throw Error(path);
      const svg = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
      if (path !== `${chosen("language").dataset.folder}${name()}.svg`) return;
      sheet.textContent = "";
      // It is shown as one picture, in which nothing can be tapped.
      svg.querySelectorAll("a").forEach((one) => ["href", "xlink:href"].forEach((rule) => one.removeAttribute(rule)));
      sheet.appendChild(document.importNode(svg, true));
      acts(true);
      say(draw());
    } catch (error) {
      say("failed");
    }
  };

  const print = () => {
    const [width, height] = SIZES[fields.paper.value], style = document.createElement("style");
    style.textContent = `@page{size:${width}mm ${height}mm;margin:0}@media print{[data-sheet] .paper{width:${width}mm;height:${height - 0.2}mm}}`;
    document.head.appendChild(style);
    document.documentElement.dataset.sheet = "";
    const end = () => {
      style.remove();
      delete document.documentElement.dataset.sheet;
    };
    addEventListener("afterprint", end, { once: true });
    window.print();
  };
  const picture = () =>
    new Promise((done, failed) => {
      const image = new Image(), canvas = document.createElement("canvas"), width = 1240;
      image.onload = () => {
        [canvas.width, canvas.height] = [width, Math.round(width * Math.SQRT2)];
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(done, "image/png");
      };
      image.onerror = failed;
      image.src = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(sheet.firstChild)], { type: "image/svg+xml" }));
    });
  const save = async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await picture());
    link.download = `${name()}.png`;
    link.click();
  };
  const share = async () => {
    const file = new File([await picture()], `${name()}.png`, { type: "image/png" });
    await navigator.share({ files: [file] });
  };

  const can = navigator.canShare && navigator.canShare({ files: [new File([""], "a.png", { type: "image/png" })] });
  button("share").hidden = !can;
  let waiting;
  form.addEventListener("input", (event) => {
    if (!written.includes(event.target.name)) return;
    keep();
    clearTimeout(waiting);
    const said = draw();
    waiting = setTimeout(() => said && say(said), 1000);
  });
  form.addEventListener("change", (event) => {
    if (["piece", "language", "ink"].includes(event.target.name)) load();
    if (event.target.name === "keep") keep();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  button("print").addEventListener("click", print);
  button("save").addEventListener("click", save);
  button("share").addEventListener("click", () => share().catch(() => {}));
  button("forget").addEventListener("click", forget);
  if (/^#poster-[\w-]+$/.test(location.hash)) document.getElementById(location.hash.slice(1)).selected = true;
  recall();
  load();
}
