{
  const drawer = document.getElementById("drawer");
  drawer.parentNode.addEventListener("click", (event) => {
    if (event.target.closest(".md-nav__link")) drawer.checked = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.checked = false;
    drawer.focus();
  });
}
