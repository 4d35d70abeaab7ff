{
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const law = read("law"), settings = read("settings"), { money: coin, phrases } = settings;

  // Numbers are exact fractions: [numerator, denominator], the denominator above zero.
  const fraction = (text) => {
    const [whole, part = ""] = text.split(".");
    return [BigInt(whole + part), 10n ** BigInt(part.length)];
  };
  const positive = ([top, under]) => {
    if (!under) throw Error("the formula divides by zero");
    return under < 0n ? [-top, -under] : [top, under];
  };
  const reckon = {
    "+": ([a, b], [c, d]) => [a * d + c * b, b * d],
    "-": ([a, b], [c, d]) => [a * d - c * b, b * d],
    "*": ([a, b], [c, d]) => [a * c, b * d],
    "/": ([a, b], [c, d]) => positive([a * d, b * c]),
  };
  const less = ([a, b], [c, d]) => a * d < c * b;
  const rounded = ([top, under]) => {
    const twice = 2n * (top < 0n ? -top : top) * 10n ** BigInt(coin.decimals);
    const whole = (twice + under) / (2n * under);
    return top < 0n ? -whole : whole;
  };
  const written = (units) => {
    const text = `${units < 0n ? -units : units}`.padStart(coin.decimals + 1, "0");
    const at = text.length - coin.decimals;
    const part = text.slice(at).replace(/0+$/, "");
    return (units < 0n ? "-" : "") + text.slice(0, at) + (part && "." + part);
  };

  // What the reader sees of a number.
  const digits = (text, least = 0) => {
    const [whole, part = ""] = text.split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, coin.group) + (part && coin.point + part.padEnd(least, "0"));
  };
  const money = (text) => coin.symbol + digits(text, coin.decimals);
  const figure = (text, unit) =>
    unit === "money" ? money(text) : digits(text) + (unit === "percent" ? "%" : "");
  const bound = (term, least) => (term.bond < least ? `(${term.text})` : term.text);
  const shown = { "+": ["+", 0, 0, 0], "-": ["−", 0, 0, 1], "*": ["×", 1, 1, 1], "/": ["÷", 1, 1, 2] };

  // A term has its exact value, its text, and how closely that hangs together: 0 sum, 1 product, 2 figure.
  const leaf = (text, unit) => {
    const value = fraction(text);
    return { value: unit === "percent" ? reckon["/"](value, [100n, 1n]) : value, text: figure(text, unit), bond: 2 };
  };
  const inForce = (name, day) => {
    const { values } = law[name];
    const start = Object.keys(values).sort().filter((one) => one <= day).pop();
    if (start === undefined || values[start] === null) throw Error(`'${name}' has no value on ${day}`);
    return values[start];
  };
  const place = (name, column) => Object.keys(law[name].columns).indexOf(column);
  const cell = (name, day, input, column) => {
    const fits = (row) => !less(fraction(input), fraction(row[place(name, "from")]));
    const row = inForce(name, day).filter(fits).pop();
    return leaf(row[place(name, column)], law[name].columns[column]);
  };
  const joined = (sign, left, right) => {
    const value = reckon[sign](left.value, right.value);
    const one = (term) => !term.bond && term.value[0] === term.value[1];
    if (sign === "*" && one(right)) return left;
    if (sign === "*" && one(left)) return right;
    const [mark, bond, first, second] = shown[sign];
    return { value, text: `${bound(left, first)} ${mark} ${bound(right, second)}`, bond };
  };
  const term = (node, day, given, kinds) => {
    const inner = (one) => term(one, day, given, kinds);
    if (typeof node === "string") {
      if (/^\d/.test(node)) return leaf(node);
      return node.includes(".") ? named(node, day, given) : leaf(given[node], kinds[node]);
    }
    const [kind, first, second] = node;
    if (kind === "lookup") return cell(first, day, given[second], node[3]);
    if (kind === "choose") return inner(second[given[first]]);
    const terms = node.slice(1).map(inner);
    if (kind === "min") return terms.reduce((best, one) => (less(one.value, best.value) ? one : best));
    if (kind === "max") return terms.reduce((best, one) => (less(best.value, one.value) ? one : best));
    if (terms.length > 1) return joined(kind, ...terms);
    const [top, under] = terms[0].value;
    return { value: [-top, under], text: `−${bound(terms[0], 1)}`, bond: 0 };
  };
  const named = (name, day, given) => {
    const one = law[name];
    if (!one.formula) return leaf(inForce(name, day), one.unit);
    return term(one.formula, day, { ...given, ...one.given }, one.inputs || {});
  };
  const units = (name, day, given) => rounded(named(name, day, given).value);
  const value = (name, day, given) => written(units(name, day, given));
  const workings = (name, day, given) => named(name, day, given).text;
  window.calculator = { value, workings };

  // The page.
  const clock = new Date();
  clock.setMinutes(clock.getMinutes() - clock.getTimezoneOffset());
  const today = document.currentScript.dataset.today || clock.toISOString().slice(0, 10);
  const starts = [...new Set(Object.values(law).flatMap((one) => Object.keys(one.values || {})))].sort();
  const step = (month, by) => {
    const count = +month.slice(0, 4) * 12 + +month.slice(5, 7) - 1 + by;
    return `${Math.floor(count / 12)}-${`${(count % 12) + 1}`.padStart(2, "0")}-01`;
  };
  const spoken = (day) => settings.months[+day.slice(5, 7) - 1].replace("{year}", day.slice(0, 4));
  const fill = (phrase, slots) => phrases[phrase].replace(/\{(\w+)\}/g, (_, slot) => slots[slot]);
  const put = (line, text) => {
    (line.querySelector("[lang]") || line).textContent = text;
    line.hidden = !text;
  };
  const say = (name, text) => all(`[data-say=${name}]`).forEach((line) => put(line, text));
  const attempt = (run) => {
    try {
      return run();
    } catch {
      return undefined;
    }
  };
  const form = document.querySelector("#calculator form");
  const label = (name) => form.querySelector(`[name=${name}]:checked ~ span b`).textContent;

  const paid = (amount) => (amount === undefined ? "–" : money(written(amount)));
  const row = (line, day, given, wanted) => {
    const { fact } = line.dataset;
    const amount = attempt(() => units(fact, day, given));
    line.hidden = !wanted || amount === undefined;
    if (line.hidden) return;
    line.querySelector(".now").textContent = paid(amount);
    line.querySelector(".how").textContent = workings(fact, day, given);
  };
  const runs = (amounts) => {
    const counts = new Map();
    amounts.forEach((one) => counts.set(one, (counts.get(one) || 0) + 1));
    return [...counts].map(([one, count]) => `${count} × ${paid(one)}`).join(" + ");
  };
  const update = () => {
    const month = form.month.value, count = +form.months.value;
    const programme = settings.programmes[form.programme.value];
    const given = { [settings.work]: form.work.value, [settings.income]: form.income.value };
    const at = (day) => attempt(() => units(programme.formula, day, given));
    const amounts = Array.from({ length: count }, (_, by) => at(step(month, by)));
    const now = amounts[0];
    const turn = starts.find((start) => start > month && at(start) !== undefined && at(start) !== now);
    const before = turn && new Date(Date.parse(turn) - 864e5).toISOString();
    const reduced = now !== attempt(() => units(programme.full, month, given));
    const several = count > 1 && amounts.every((one) => one !== undefined);
    const span = { count: form.months.selectedOptions[0].text, first: spoken(month), last: spoken(step(month, count - 1)) };
    say("contribution", fill("contribution", { month: spoken(month) }));
    say("amount", paid(now));
    say("until", reduced ? (turn ? fill("until", { month: spoken(before) }) : phrases.open) : "");
    say("later", turn ? fill("later", { month: spoken(turn), amount: paid(at(turn)) }) : "");
    say("sum", several ? fill("sum", { ...span, amount: paid(amounts.reduce((one, two) => one + two)) }) : "");
    say("terms", several ? runs(amounts) : "");
    say("work", label("work"));
    say("programme", label("programme"));
    say("said", fill("said", { amount: paid(attempt(() => units(settings.basis, month, given))) }));
    all("[data-sums=shares] tbody").forEach((line) => row(line, month, given, programme.shares.includes(line.dataset.id)));
    all("[data-sums=rights] tbody").forEach((line) => row(line, month > today ? month : today, given, true));
  };

  const incomes = inForce(settings.table, today).map((row) => row[place(settings.table, "from")]);
  incomes.forEach((low, at) => {
    const high = incomes[at + 1];
    const phrase = high === undefined ? "above" : at ? "between" : "below";
    const slots = { amount: money(high || low), first: money(low), last: digits(high || low) };
    form.income.add(new Option(fill(phrase, slots), low));
  });
  for (let by = 0; by <= settings.ahead; by++) {
    const month = step(today, by);
    form.month.add(new Option(spoken(month), month));
  }
  form.addEventListener("input", update);
  setTimeout(update); // a tap may come between
}
