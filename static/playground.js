// The playground's rows: add one, remove one, keep a colour and its hex code the same.
// The form says "change" after each, so that the live call follows.
const changed = (place) => place.dispatchEvent(new Event("change", { bubbles: true }));

document.addEventListener("click", (event) => {
  const add = event.target.closest("[data-add]");
  if (add) {
    const list = document.getElementById(`rows-${add.dataset.add}`);
    list.append(document.getElementById(`new-${add.dataset.add}`).content.cloneNode(true));
    list.lastElementChild.querySelector("select, input:not([type=hidden])").focus();
    changed(list);
  }
  const remove = event.target.closest("[data-remove]");
  if (remove) {
    const row = remove.closest(".rowlet");
    const list = row.parentElement;
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    const heir = next?.querySelector("select, input:not([type=hidden])")
      ?? document.querySelector(`[data-add="${list.id.replace("rows-", "")}"]`);
    heir?.focus();
    changed(list);
  }
});

document.addEventListener("input", (event) => {
  const cells = event.target.closest(".cells");
  if (event.target.matches("[data-mirror]")) {
    cells.querySelector("[name=swatch_hexcode]").value = event.target.value;
  } else if (event.target.matches("[name=swatch_hexcode]")) {
    const hex = event.target.value.replace("#", "");
    const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
    if (/^[0-9a-f]{6}$/i.test(long)) cells.querySelector("[data-mirror]").value = `#${long}`;
  }
});

document.addEventListener("htmx:afterRequest", (event) => {
  const input = event.detail.elt;
  if (!input.matches("input[type=file]")) return;
  input.value = "";
  if (!event.detail.successful) {
    const note = input.closest("fieldset").querySelector("[id^=note-]");
    note.textContent = event.detail.xhr.status === 413
      ? "These pictures are over 10 MB together. Choose fewer at a time."
      : "The pictures could not be uploaded. Please try again.";
  }
  changed(input.closest("form"));
});
