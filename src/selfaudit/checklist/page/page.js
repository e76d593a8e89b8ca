"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const form = find("checklist");
  const head = JSON.parse(form.dataset.head);
  const radios = [...form.querySelectorAll("input[type=radio]")];
  const questions = new Set(radios.map((radio) => radio.name));
  const title = document.title;
  let unsaved = false;

  const answers = () => Object.fromEntries(radios.filter((radio) => radio.checked).map((radio) => [radio.name, radio.value]));

  const show = () => {
    const given = answers();
    for (const question of questions) {
      const status = find("s-" + question);
      const answer = given[question];
      status.textContent = answer ? answer[0].toUpperCase() + answer.slice(1) : "No answer yet";
      status.toggleAttribute("data-done", Boolean(answer));
    }
    find("progress").textContent = Object.keys(given).length + " of " + questions.size + " answered";
  };

  const save = () => {
    const text = JSON.stringify({ ...head, answers: answers() }, null, 2) + "\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "checklist.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    find("saved").textContent = "checklist.json is saved where your browser puts downloads.";
  };

  const problem = (text) => {
    const box = find("problem");
    box.hidden = !text;
    find("problem-text").textContent = text;
    document.title = text ? "Error: " + title : title;
    if (text) box.focus();
  };

  const load = async (file) => {
    let data = null;
    try {
      data = file.size < 1048576 ? JSON.parse(await file.text()) : null;
    } catch {
      data = null;
    }
    if (!data || data.schema !== head.schema || typeof data.answers !== "object" || !data.answers) {
      problem("Choose a checklist.json that this page or selfaudit saved.");
      return;
    }
    for (const radio of radios) radio.checked = Object.hasOwn(data.answers, radio.name) && data.answers[radio.name] === radio.value;
    if (/^\d{4}-\d{2}-\d{2}$/.test(data.started)) head.started = data.started;
    problem("");
    show();
  };

  form.addEventListener("change", () => { unsaved = true; show(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  find("save").addEventListener("click", save);
  find("print").addEventListener("click", () => window.print());
  find("load").addEventListener("change", (event) => { if (event.target.files[0]) load(event.target.files[0]); });
  window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  find("tools").hidden = false;
  show();
})();
