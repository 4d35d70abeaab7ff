// Amounts follow the reader's day: what has come takes the place of what is over.
{
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const clock = new Date();
  clock.setMinutes(clock.getMinutes() - clock.getTimezoneOffset());
  const today = document.currentScript.dataset.today || clock.toISOString().slice(0, 10);
  const come = (one) => one.dataset.day <= today;
  for (const value of all("[data-value]")) {
    const days = [...value.children].filter((one) => one.dataset.day);
    const passed = days.filter(come);
    if (!passed.length) continue;
    const now = value.querySelector("b bdi") || value.querySelector("bdi");
    now.textContent = passed[passed.length - 1].querySelector("bdi").textContent;
    [...passed, ...all("[data-until]", value)].forEach((one) => one.remove());
    if (value.matches("span")) {
      value.textContent = "";
      value.append(now);
      days.slice(passed.length).forEach((one, at) => value.append(at ? "; " : " (", one));
      if (passed.length < days.length) value.append(")");
    }
  }
  for (const head of all("[data-gone]").reverse()) {
    if (head.dataset.gone > today) continue;
    if (!head.matches("th")) {
      head.remove();
      continue;
    }
    const column = head.cellIndex;
    for (const row of head.closest("table").rows) {
      row.cells[column].remove();
      if (row.cells[column]) row.cells[column].className = "now";
    }
  }
  // Who comes from a printed piece, by "?261122", is told what has changed since.
  const made = /^\?(\d\d)(\d\d)(\d\d)/.exec(location.search);
  if (made) {
    const edition = `20${made[1]}-${made[2]}-${made[3]}`;
    const since = all(".log [data-day]").filter((one) => come(one) && edition < one.dataset.day);
    if (since.length) {
      const tongues = [document.documentElement.lang, ...all("[hreflang]").map((one) => one.hreflang)];
      const month = new Date(edition).toLocaleDateString(tongues, { month: "long", timeZone: "UTC" });
      const note = document.createElement("div");
      note.id = "recall";
      note.className = "note";
      note.setAttribute("role", "note");
      note.innerHTML = `<strong>${words.recall_title.replace("{day}", `${+made[3]} ${month} 20${made[1]}`)}</strong>
        <p>${words.recall_text}</p><ul></ul><p><a class="lk" href="#changes">${words.recall_all}</a></p>`;
      note.querySelector("ul").append(...since.map((one) => one.cloneNode(true)));
      const content = document.getElementById("content");
      content.style.paddingTop = note.style.marginTop = "16px";
      content.before(note);
    }
  }
}
