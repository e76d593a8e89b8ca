"use strict";
(() => {
  const form = document.getElementById("filters");
  const cards = [...document.querySelectorAll(".card")];
  const count = document.getElementById("count");
  const ofCard = ["severity", "check", "document"];
  const ofItem = ["platform", "who"];
  const has = (element, name, value) => !value || (element.dataset[name] || "").split(" ").includes(value);

  const apply = () => {
    const chosen = Object.fromEntries(new FormData(form));
    let shown = 0;
    for (const card of cards) {
      const fits = ofCard.every((name) => has(card, name, chosen[name]));
      let here = 0;
      for (const item of card.querySelectorAll(".items > li")) {
        item.hidden = !(fits && ofItem.every((name) => has(item, name, chosen[name])));
        here += item.hidden ? 0 : 1;
      }
      card.hidden = !here;
      shown += here;
    }
    count.textContent = shown.toLocaleString("en-GB") + (shown === 1 ? " finding shown" : " findings shown");
  };

  form.hidden = !cards.length;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));

  const open = document.getElementById("open-evidence");
  if (open) {
    open.addEventListener("click", () => {
      for (const one of document.querySelectorAll("details.evidence")) one.open = true;
    });
  }

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.print:not([open])")];
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
})();
