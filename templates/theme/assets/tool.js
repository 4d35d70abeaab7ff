{
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const settings = JSON.parse(document.getElementById("settings").textContent);
  const { phrases } = settings;
  const tool = document.getElementById("tool"), form = tool.querySelector("form");
  const keep = document.getElementById("keep-here"), status = tool.querySelector("[role=status]");
  const place = `suluh/${settings.tool}`;
  const clock = new Date();
  clock.setMinutes(clock.getMinutes() - clock.getTimezoneOffset());
  const today = document.currentScript.dataset.today || clock.toISOString().slice(0, 10);
  const fill = (text, slots) => text.replace(/\{(\w+)\}/g, (whole, slot) => (slot in slots ? slots[slot] : whole));
  const put = (line, text) => ((line.querySelector("[lang]") || line).textContent = text);

  // Days are texts as 2028-02-29. A month too short for its day ends on its last one.
  const days = (day, by) => new Date(Date.parse(day) + by * 864e5).toISOString().slice(0, 10);
  const months = (day, by) => {
    const count = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + by;
    const year = Math.floor(count / 12), month = count % 12;
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month, Math.min(+day.slice(8), last))).toISOString().slice(0, 10);
  };
  const working = (day, by) => {
    while (by) {
      day = days(day, 1);
      if (new Date(day).getUTCDay() % 6) by -= 1;
    }
    return day;
  };
  const spans = {
    days, days_of_24_hours: days, working_days: working, months,
    years: (day, by) => months(day, by * 12),
  };
  const lastDay = (one, day) => {
    const start = Object.keys(one.values).sort().filter((from) => from <= day).pop();
    return start && spans[one.unit](day, one.values[start]);
  };
  const spoken = (day, names) =>
    fill(names[+day.slice(5, 7) - 1], { day: +day.slice(8), year: day.slice(0, 4) });
  window.tool = { lastDay };

  // The answers: a text, the ticked choices, or the rows of a table.
  const body = (name) => form.querySelector(`[data-table="${name}"] tbody`);
  const cells = (row) => {
    const found = {};
    all("input", row).forEach((one) => (found[one.name.split(".")[1]] = one.value));
    return found;
  };
  const answers = () => {
    const found = {};
    all("[name]", form).forEach((one) => {
      const [name, column] = one.name.split(".");
      if (column) found[name] = found[name] || all("tr", body(name)).map(cells);
      else if (one.type === "checkbox") found[name] = (found[name] || []).concat(one.checked ? one.value : []);
      else if (one.type === "radio") found[name] = one.checked ? one.value : found[name] || "";
      else found[name] = one.value;
    });
    return found;
  };
  const addRow = (name) => {
    const row = body(name).rows[0].cloneNode(true);
    all("input, output", row).forEach((one) => (one.value = ""));
    body(name).append(row);
    return row;
  };
  const show = (held) => {
    all("[data-table]", form).forEach((table) => {
      const rows = Array.isArray(held[table.dataset.table]) ? held[table.dataset.table] : [];
      while (body(table.dataset.table).rows.length < rows.length && rows.length < 1000) addRow(table.dataset.table);
      all("tbody tr", table).forEach((row, at) =>
        all("input", row).forEach((one) => (one.value = (rows[at] || {})[one.name.split(".")[1]] || ""))
      );
    });
    all("[name]:not([name*='.'])", form).forEach((one) => {
      const value = held[one.name] || "";
      if (one.type === "checkbox" || one.type === "radio") one.checked = [].concat(value).includes(one.value);
      else one.value = value;
    });
  };

  // What is made of the answers.
  const number = (text) => (/^\s*-?\d+([.,]\d+)?\s*$/.test(text || "") ? parseFloat(text.replace(",", ".")) : NaN);
  const rounded = (value) => `${Math.round(value * 10) / 10}`.replace(".", settings.point);
  const need = tool.querySelector("[data-need]"), open = {};
  // Without a date stays what the page says: how long the time is.
  const deadline = (one, held) => {
    const day = held[one.after], line = tool.querySelector(`[data-last="${one.id}"] .day`);
    const last = day && lastDay(one, day);
    open[one.id] = open[one.id] || line.textContent;
    line.classList.toggle("soft", !day);
    if (!day && !line.closest("[hidden]")) need.hidden = false;
    if (!last) return put(line, day ? phrases.unknown : open[one.id]);
    const way = { days_of_24_hours: "hours", working_days: "work" }[one.unit] || "by";
    const left = Math.round((Date.parse(last) - Date.parse(today)) / 864e5);
    const then = left < 0 ? phrases.past : fill(phrases.left, { count: left });
    put(line, `${fill(phrases[way], { day: spoken(last, settings.months) })} ${then}`);
  };
  // A drawing, since printers leave out the colours of boxes; its numbers stand behind the bars.
  const bars = (rows) => {
    const most = Math.max(1, ...rows.map((row) => row[1]));
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const add = (kind, rules, text = "") => {
      const mark = document.createElementNS(svg.namespaceURI, kind);
      Object.keys(rules).forEach((name) => mark.setAttribute(name, rules[name]));
      mark.textContent = text;
      svg.append(mark);
    };
    svg.setAttribute("width", "100%");
    svg.setAttribute("height", rows.length * 56);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", rows.map((row) => `${row[0]}: ${rounded(row[1])}`).join("; "));
    rows.forEach(([title, value], at) => {
      const end = `${Math.max(0.5, (value / most) * 80)}%`;
      add("text", { x: 0, y: at * 56 + 18 }, title);
      add("rect", { x: 0, y: at * 56 + 26, width: end, height: 16 });
      add("text", { class: "of", x: end, dx: 8, y: at * 56 + 40 }, rounded(value));
    });
    return svg;
  };
  const line = (text) => {
    const made = document.createElement("p");
    made.textContent = text;
    return made;
  };
  const change = ({ table, before, after }, held) => {
    const pairs = held[table].map((row) => [number(row[before]), number(row[after])]);
    const sure = pairs.filter(([one, two]) => one === one && two === two), count = sure.length;
    const mean = (at) => sure.reduce((sum, pair) => sum + pair[at], 0) / count;
    const how = (fits) => sure.filter(fits).length;
    const box = tool.querySelector("[data-change]");
    box.textContent = "";
    if (!count) return box.append(line(phrases.no_pairs));
    const better = how(([one, two]) => two > one), worse = how(([one, two]) => two < one);
    box.append(
      line(fill(phrases.people, { count })),
      line(fill(phrases.mean, { before: rounded(mean(0)), after: rounded(mean(1)) })),
      line(fill(phrases.better, { count: better, same: count - better - worse, worse })),
      ...(count < 30 ? [line(phrases.few)] : []),
      bars([[phrases.before, mean(0)], [phrases.after, mean(1)]])
    );
  };
  const chart = (box, held) => {
    const title = (name) => form.querySelector(`[for="in-${name}"]`).textContent;
    const names = settings.charts[box.dataset.chart], empty = names.every((name) => isNaN(number(held[name])));
    box.textContent = "";
    box.parentNode.hidden = empty;
    if (empty && !settings.deadlines.length) need.hidden = false;
    if (!empty) box.append(bars(names.map((name) => [title(name), Math.max(0, number(held[name]) || 0)])));
  };
  const written = (held) => {
    const slots = {};
    Object.keys(held).forEach((name) => {
      const field = form.elements[name], value = held[name];
      slots[name] = (field && field.type === "date" && value ? spoken(value, settings.letter_months) : value) || "……………";
    });
    return slots;
  };
  const update = () => {
    const held = answers(), chosen = settings.case && held[settings.case];
    if (settings.case) all("[data-cases]").forEach((one) => (one.hidden = !one.dataset.cases.split(" ").includes(chosen)));
    if (need) need.hidden = true;
    settings.deadlines.forEach((one) => deadline(one, held));
    all("[data-text]").forEach((one) => (one.textContent = fill(one.dataset.text, written(held))));
    if (settings.change) change(settings.change, held);
    all("[data-chart]").forEach((box) => chart(box, held));
    all("[type=date]").forEach((one) => (one.nextElementSibling.textContent = one.value && spoken(one.value, settings.months)));
    if (keep.checked) store(held);
  };

  // Keeping, giving, taking and deleting.
  const store = (held) => {
    try {
      localStorage.setItem(place, JSON.stringify(held));
    } catch (_) {
      keep.checked = false;
      put(status, phrases.full);
    }
  };
  const stored = () => {
    try {
      return JSON.parse(localStorage.getItem(place));
    } catch (_) {
      return null;
    }
  };
  const forget = () => {
    try {
      localStorage.removeItem(place);
    } catch (_) {
      // A phone that lets nothing be kept has nothing to forget.
    }
  };
  const give = (name, kind, text) => {
    const way = document.createElement("a");
    way.href = URL.createObjectURL(new Blob([text], { type: kind }));
    way.download = name;
    way.click();
    setTimeout(() => URL.revokeObjectURL(way.href), 1000);
  };
  // A spreadsheet takes a cell that begins so for a formula; the mark makes it a text.
  const cell = (text) => `"${`${/^\s*[=+\-@\t\r]/.test(text) ? "'" : ""}${text}`.replace(/"/g, '""')}"`;
  const rows = (held) =>
    Object.keys(held).reduce((found, name) => {
      const value = held[name], rowed = Array.isArray(value) && typeof value[0] === "object";
      if (!rowed) return found.concat([[name, [].concat(value).join(", ")]]);
      return found.concat(value.map((row) => [name].concat(Object.keys(row).map((key) => row[key]))));
    }, []);
  const deeds = {
    print: () => window.print(),
    export: () => give(`${settings.tool}.json`, "application/json", JSON.stringify({ tool: settings.tool, held: answers() })),
    table: () => give(`${settings.tool}.csv`, "text/csv", `\ufeff${rows(answers()).map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`),
    delete: () => {
      if (!confirm(phrases.delete_sure)) return;
      keep.checked = false;
      forget();
      show({});
      update();
      put(status, phrases.deleted);
    },
  };
  const take = (file) => {
    const reader = new FileReader();
    reader.onload = () => {
      let read = null;
      try {
        read = JSON.parse(reader.result);
      } catch (_) {
        // It is told below, as of any other wrong file.
      }
      if (!read || read.tool !== settings.tool || !read.held) return put(status, phrases.wrong_file);
      show(read.held);
      update();
      put(status, "");
    };
    reader.readAsText(file);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", update);
  keep.addEventListener("change", () => {
    if (keep.checked) store(answers());
    else forget();
    put(status, keep.checked ? phrases.kept : "");
  });
  tool.addEventListener("click", (event) => {
    const deed = event.target.closest("[data-do], [data-add]");
    if (deed && deed.dataset.add) addRow(deed.dataset.add).querySelector("input").focus();
    else if (deed) deeds[deed.dataset.do]();
  });
  tool.querySelector("[type=file]").addEventListener("change", (event) => {
    if (event.target.files[0]) take(event.target.files[0]);
    event.target.value = "";
  });
  const held = stored();
  if (held) {
    show(held);
    keep.checked = true;
  }
  const first = settings.case && form.elements[settings.case];
  if (first && first[0] && !answers()[settings.case]) first[0].checked = true;
  update();
}
