"use strict";
// Makes the registration form quicker where scripts run: proposes Latin names, shows only the fields that are asked for,
// says at once what is missing, makes pictures small before they are sent, keeps what is typed.
// The form works without it; the portal checks everything again.
const form = document.getElementById("register-form");
const field = (name) => form.elements[name];
const valueOf = (name) => { const one = field(name); return one ? one.value : ""; };
const isLatin = (text) => !/[^\u0000-\u024F\u1E00-\u1EFF\u2000-\u206F]/.test(text);

// Fields that another one calls for: data-only-for="visitor_relation=lawyer doctor".
function showWanted() {
  for (const box of form.querySelectorAll("[data-only-for]")) {
    const [name, values] = box.dataset.onlyFor.split("=");
    box.hidden = !values.split(" ").includes(valueOf(name));
  }
  for (const input of form.querySelectorAll("[data-latin-of]"))
    input.closest(".field").hidden = isLatin(valueOf(input.dataset.latinOf)) && input.value === "";
}

async function proposeLatin(of) {
  const input = form.querySelector(`[data-latin-of="${of}"]`);
  const name = valueOf(of).trim();
  if (!input || (input.value !== "" && input.value !== input.dataset.proposed)) return;
  let latin = "";
  if (name !== "" && !isLatin(name)) {
    const answer = await fetch("/latin?name=" + encodeURIComponent(name.slice(0, 200)));
    if (!answer.ok) return;
    latin = await answer.text();
  }
  input.value = input.dataset.proposed = latin;
  showWanted();
}

// The sentence beside a field; empty takes it away. The same words as the portal's.
function say(input, sentence) {
  const box = input.closest(".field");
  let line = box.querySelector(".error");
  if (sentence === "") {
    if (line) line.remove();
    input.removeAttribute("aria-invalid");
    return;
  }
  if (!line) {
    line = document.createElement("p");
    line.className = "error";
    line.id = "error-" + input.name;
    const control = box.querySelector(".choices") || input;
    control.before(line);
  }
  line.textContent = sentence;
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", line.id);
}

function wrongWith(input) {
  const words = form.dataset;
  const value = valueOf(input.name).trim();
  if (input.required && value === "") return input.type === "radio" || input.tagName === "SELECT" ? words.choose : words.missing;
  if (input.type === "number" && (input.validity.badInput || (value !== "" && !input.validity.valid))) return words.age;
  if (input.type === "date" && input.validity.badInput) return words.date;
  if (input.name === "visitor_mobile") {
    const abroad = field("international").checked;
    if (value === "") return abroad ? "" : words.missing;
    if (!abroad && !/^(\+?91|0)?[6-9]\d{9}$/.test(value.normalize("NFKC").replace(/[\s().-]/g, "")) && isLatin(value)) return words.mobile;
  }
  if (input.name === "visitor_email" && value !== "" && !input.validity.valid) return words.email;
  if (input.name === "visitor_email" && value === "" && field("international").checked) return words.missing;
  return "";
}

function check(input) {
  if (!input.name || input.type === "hidden" || input.type === "file" || input.tagName === "BUTTON") return true;
  if (input.closest("[hidden]")) return true;
  const sentence = wrongWith(input);
  if (sentence !== "" || input.getAttribute("aria-invalid") === "true") say(input, sentence);
  return sentence === "";
}

// Keeps what is typed: a reload or an empty battery loses nothing. Pictures and the captcha stay here.
let keeping = 0;
function keepSoon() {
  clearTimeout(keeping);
  keeping = setTimeout(keep, 800);
}
function keep() {
  clearTimeout(keeping);
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && !name.startsWith("captcha_") && name !== "proof") data.append(name, value);
  return fetch("/register/draft", { method: "POST", body: data, keepalive: true }).catch(() => {});
}

// A phone's photo has 12 million dots; 1600 on the long side are enough to read a card.
async function makeSmall(input) {
  const file = input.files[0];
  if (!file || !window.createImageBitmap || file.size < 300000) return;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    if (!small || small.size >= file.size) return;
    const list = new DataTransfer();
    list.items.add(new File([small], "picture.jpg", { type: "image/jpeg" }));
    input.files = list.files;
  } catch (error) {
    // Not a picture this browser can read: the portal says so.
  }
}

form.addEventListener("input", () => { showWanted(); keepSoon(); });
form.addEventListener("change", async (event) => {
  const input = event.target;
  if (input.type === "file") await makeSmall(input);
  else proposeLatin(input.name);
  if (input.name === "international") { check(field("visitor_mobile")); check(field("visitor_email")); }
  check(input);
  showWanted();
});
let leaving = false;
form.addEventListener("submit", (event) => {
  const action = event.submitter ? event.submitter.value : "send";
  leaving = action !== "send";
  if (leaving) return;
  const wrong = [...form.elements].filter((input) => !check(input));
  leaving = wrong.length === 0;
  if (leaving) { clearTimeout(keeping); return; }
  event.preventDefault();
  const first = wrong[0];
  first.closest("details")?.setAttribute("open", "");
  first.focus();
});
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && !leaving) keep(); });

showWanted();
for (const input of form.querySelectorAll("[data-latin-of]")) {
  if (input.value === "") proposeLatin(input.dataset.latinOf);
}
const errors = document.getElementById("errors");
if (errors) errors.focus();
