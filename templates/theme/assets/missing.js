// An unknown address is answered in the language that it begins with, and its last word is looked for.
{
  const begins = (one) => location.pathname.startsWith(one.pathname);
  const longest = (one, two) => two.pathname.length - one.pathname.length;
  const [tongue] = [...document.querySelectorAll(".md-select__link")].filter(begins).sort(longest);
  const [last] = location.pathname.replace(/(\/|\.html?)$/, "").split("/").slice(-1);
  const asked = last === "404" ? "" : last.replace(/%[\da-f]{2}|[-_+.]/gi, " ").trim();
  const box = document.getElementById("q");
  if (tongue && !tongue.hasAttribute("aria-current")) location.replace(`${tongue.href}404.html?q=${encodeURIComponent(asked)}`);
  else if (box) box.value = asked;
}
