// What only some phones can do is put in where it works, and what it needs is loaded when it is used.
{
  const here = document.currentScript.src.replace(/[^/]*$/, "");
  const load = (name) => {
    const script = document.createElement("script");
    script.src = here + name;
    script.onload = script.onerror = () => script.remove();
    document.head.append(script);
  };
  const icon = (path) => `<svg class="ic" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
  const pass = document.getElementById("pass");
  const offer = (place, path, word, tapped) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "go";
    button.innerHTML = `${icon(path)}<span>${word}</span>`;
    button.addEventListener("click", tapped);
    pass[place](button);
    return button;
  };

  const link = pass && pass.querySelector("a");
  if (link && navigator.share) {
    const text = new URL(link.href).searchParams.get("text");
    offer("append", "M12 15V3M8 7l4-4 4 4M5 12v8h14v-8", words.send_other, () => navigator.share({ text }).catch(() => {}));
  }

  // A page is only read by a voice of its own language that the phone has itself. Voices may come late, or go.
  const speech = window.speechSynthesis;
  if (pass && speech && !pass.querySelector("audio")) {
    let button;
    const look = () => {
      const own = (one) => one.localService && voice.codes.includes(one.lang.split(/[-_]/)[0].toLowerCase());
      const known = speech.getVoices().some(own);
      if (known && !button) {
        const path = "M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11";
        button = offer("prepend", path, words.listen, () => load("listen.js"));
        button.id = "listen";
      }
      if (button) button.hidden = !known;
    };
    speech.onvoiceschanged = look;
    look();
  }

  document.getElementById("drawer").addEventListener("change", () => load("comfort.js"), { once: true });
}
