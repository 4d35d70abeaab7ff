// Larger letters, and black on white: chosen in the drawer, kept on this phone, heeded before a page is drawn.
{
  const root = document.documentElement;
  const sizes = ["", "large", "largest"];
  const names = { "": words.letters_normal, large: words.letters_large, largest: words.letters_largest };
  const chosen = (root.dataset.look || "").split(" ");
  let size = sizes.find((name) => name && chosen.includes(name)) || "";
  let plain = chosen.includes("plain");

  const button = (word, size = "", percent = 100) =>
    `<button type="button" data-size="${size}" style="font-size:${percent}%">${word}</button>`;
  document.querySelector(".md-sidebar--primary").insertAdjacentHTML(
    "beforeend",
    `<style>
      .comfort { border: 0; margin-top: 28px }
      .comfort legend { font-weight: 800 }
      .comfort button { display: block; width: 100%; min-height: 52px; margin-top: 8px; padding: 6px 14px; font: inherit;
        font-weight: 600; line-height: 1.25; text-align: start; cursor: pointer; color: var(--ink);
        background: var(--card); border: 2px solid var(--edge); border-bottom-width: 4px; border-radius: 16px }
      .comfort [aria-pressed="true"] { background: var(--teal); color: var(--ont) }
      .comfort [aria-pressed="true"]::after { content: " \\2713"; content: " \\2713" / "" }
    </style>
    <fieldset class="comfort"><legend>${words.letters}</legend>
      ${sizes.map((name, step) => button(names[name], name, 100 + 15 * step)).join("")}</fieldset>
    <fieldset class="comfort"><legend>${words.colours}</legend>${button(words.colours_plain)}</fieldset>`
  );
  const buttons = [...document.querySelectorAll(".comfort button")];
  const strong = buttons[sizes.length];

  const show = () => {
    buttons.forEach((one) => one.setAttribute("aria-pressed", one === strong ? plain : one.dataset.size === size));
    root.dataset.look = [size, plain ? "plain" : ""].join(" ").trim();
  };
  const choose = (one) => {
    if (one === strong) plain = !plain;
    else size = one.dataset.size;
    show();
    try {
      localStorage.look = root.dataset.look;
    } catch (refused) {
      // A browser that keeps nothing still shows what was chosen.
    }
  };
  buttons.forEach((one) => one.addEventListener("click", () => choose(one)));
  show();
}
