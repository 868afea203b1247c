"use strict";
// The visitor's call page: why, camera and microphone, waiting room, talk, end. The peer connection is call.js; the words
// come with the page. Everything the jail says arrives over one WebSocket that is opened again whenever it drops.
const $ = (id) => document.getElementById(id);
const words = {};
for (const item of document.querySelectorAll("#words li")) words[item.dataset.key] = item.textContent;

const page = {
  stream: null, audio: null, call: null, socket: null, config: null,
  phase: "", link: "", online: false, over: false, tries: 0, retry: null, soundOk: false, voice: false, warned: 0, failures: 0,
  card: null, cardOut: false, cardDone: false,
};

// A legal or medical visit: nobody hears or records it, and the officer who checks the ID leaves before the talk begins.
const unheard = $("unheard") !== null;

// What assistive techniques hear; the same sentence twice in a row is said once.
function say(text) {
  if (text && $("say").textContent !== text) $("say").textContent = text;
}

function show(step) {
  for (const section of document.querySelectorAll("section[data-step]")) section.hidden = section.id !== "step-" + step;
  document.body.classList.toggle("incall", step === "call");
  document.body.classList.toggle("unheard", unheard);
  $("call").dataset.now = step;
  $("step-" + step).querySelector("h1").focus();
}

// --- camera and microphone ---------------------------------------------------------------------------------------------

function problemBefore() {
  const inApp = /\bFBAN|FBAV|Instagram|Line\/|MicroMessenger|; wv\)/.test(navigator.userAgent);
  if (!window.isSecureContext) return "insecure";
  if (!navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) return inApp ? "in-app" : "old";
  if (!window.RTCPeerConnection || !window.WebSocket) return "old";
  return "";
}

function problemOf(error, wanted) {
  const inApp = /\bFBAN|FBAV|Instagram|Line\/|MicroMessenger|; wv\)/.test(navigator.userAgent);
  if (error.name === "NotAllowedError" || error.name === "SecurityError") return inApp ? "in-app" : "refused";
  if (error.name === "NotReadableError" || error.name === "AbortError") return "busy";
  return wanted.video ? "no-camera" : "no-microphone";
}

const ownPicture = { facingMode: "user", width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 25, max: 30 } };

async function askDevices(picture) {
  const wanted = {
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    video: picture ? ownPicture : false,
  };
  const early = problemBefore();
  if (early) return end(early, true);
  stopDevices();
  $("ask").disabled = true;
  try {
    page.stream = await navigator.mediaDevices.getUserMedia(wanted);
  } catch (error) {
    return end(problemOf(error, wanted), true);
  } finally {
    $("ask").disabled = false;
  }
  for (const track of page.stream.getTracks()) track.onended = () => lostDevice(track);
  $("self-check").srcObject = page.stream;
  $("no-picture").hidden = picture;
  $("no-picture").textContent = words.nopicture;
  page.voice = !picture;
  show("check");
  listen();
}

// Unplugged, or taken by another app: the talk goes on with what is left.
function lostDevice(track) {
  if (page.over || !page.stream) return;
  if (page.cardOut && track.kind === "video") return; // comes back by pictureBack()
  if (track.kind === "audio") end("no-microphone", true);
  else if (page.call) setVoiceOnly(true);
  else end("no-camera", true);
}

function stopDevices() {
  if (page.stream) for (const track of page.stream.getTracks()) { track.onended = null; track.stop(); }
  page.stream = null;
}

function context() {
  if (!page.audio) page.audio = new (window.AudioContext || window.webkitAudioContext)();
  if (page.audio.state === "suspended") page.audio.resume();
  return page.audio;
}

// The level moves while the person speaks; three times above the floor and the microphone counts as heard.
function listen() {
  const audio = context();
  const meter = audio.createAnalyser();
  meter.fftSize = 1024;
  audio.createMediaStreamSource(page.stream).connect(meter);
  const samples = new Float32Array(meter.fftSize);
  const stream = page.stream;
  let loud = 0;
  $("level-word").textContent = "";
  const tick = () => {
    if ($("step-check").hidden || stream !== page.stream) return;
    meter.getFloatTimeDomainData(samples);
    let sum = 0;
    for (const sample of samples) sum += sample * sample;
    const level = Math.min(1, Math.sqrt(sum / samples.length) * 5);
    $("level").value = level;
    if (level > 0.08 && ++loud === 3) { $("level-word").textContent = words.levelok; say(words.levelok); }
    setTimeout(tick, 80);
  };
  tick();
}

function playTest() {
  const audio = context();
  const start = audio.currentTime + 0.05;
  [523, 659, 784].forEach((pitch, index) => {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    const at = start + index * 0.45;
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.3, at + 0.03);
    loudness.gain.setValueAtTime(0.3, at + 0.3);
    loudness.gain.linearRampToValueAtTime(0, at + 0.4);
    tone.connect(loudness).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.42);
  });
  $("heard").hidden = false;
}

function heard(yes) {
  page.soundOk = yes;
  $("heard-word").textContent = yes ? words.checked : words.heardno;
  say($("heard-word").textContent);
}

// --- the live channel --------------------------------------------------------------------------------------------------

function send(message) {
  if (page.socket && page.socket.readyState === WebSocket.OPEN) page.socket.send(JSON.stringify(message));
}

async function enter() {
  page.over = false;
  show("call");
  $("self").srcObject = page.stream;
  $("self").hidden = page.voice;
  draw();
  connect();
}

// Fresh relay credentials first; where the seat is gone there is nothing to connect to.
async function connect() {
  clearTimeout(page.retry);
  if (page.over) return;
  let answer = null;
  try {
    answer = await fetch("/join/call/config", { cache: "no-store", credentials: "same-origin" });
  } catch (unreachable) {
    return again();
  }
  if (page.over) return;
  if (answer.status === 401) return end("seat", true);
  if (answer.status === 403) return refusedBy(await answer.json().catch(() => ({})));
  if (!answer.ok) return again();
  page.config = await answer.json();
  const url = new URL(page.config.live, location.href);
  url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(url);
  page.socket = socket;
  socket.onopen = () => { page.online = true; page.tries = 0; freshCall(); ready(); draw(); };
  socket.onmessage = (event) => { if (socket === page.socket) take(JSON.parse(event.data)); };
  socket.onclose = (event) => { if (socket === page.socket) closed(event.code); };
}

function refusedBy(failure) {
  const info = failure.info || {};
  ended(info.state || "completed");
}

function again() {
  page.online = false;
  draw();
  clearTimeout(page.retry);
  page.retry = setTimeout(connect, Math.min(10000, 500 * 2 ** page.tries++) * (0.75 + Math.random() / 2));
}

function closed(code) {
  page.socket = null;
  page.online = false;
  if (page.over) return;
  if (code === 4000) return end("moved", false);
  if (code === 4002 && page.phase !== "ended") return end("over", false);
  again();
}

function ready() {
  const message = { t: "ready", audio: true, video: !page.voice };
  if (page.phase === "officer-left") message.phase = page.phase; // the jail waits until it is shown here
  send(message);
}

function freshCall() {
  if (page.call) { page.call.options.iceServers = page.config.iceServers; return; }
  page.call = new MulakatCall({
    iceServers: page.config.iceServers, send, onState: linkState, videoEl: $("far"), selfEl: $("self"), localStream: page.stream,
  });
}

function linkState(word) {
  if (word === "tap") return veil(words["say.tap"], "", false);
  page.link = word;
  if (word === "connected") {
    page.failures = 0;
    if (page.soundOk) send({ t: "sound", ok: true }); // what was said while the booth was still starting did not reach it
  }
  if (word === "failed" && ++page.failures === 4) return end("network", true);
  draw();
}

function take(message) {
  if (message.t === "taken") return end("moved", false);
  if (message.t === "clock") return clock(message);
  if (message.t === "card-seen") return page.card && page.card.seen(message);
  if (message.t === "state") {
    if (message.phase === "ended") return ended(message.state);
    page.reason = message.reason || "";
    // Of a talk that nobody hears the booth's clock says when it begins: the officer has to leave first.
    if (!unheard || message.phase !== "talking") page.phase = message.phase;
    return draw();
  }
  if (page.call && message.t !== "bye") page.call.receive(message);
}

// --- what the screen says ----------------------------------------------------------------------------------------------

function veil(text, more, full) {
  $("veil").hidden = text === "";
  $("veil").classList.toggle("full", full);
  $("veil-text").textContent = text;
  $("veil-more").textContent = more;
  $("veil-more").hidden = more === "";
}

function draw() {
  if (page.over) return;
  const talking = page.phase === "talking";
  const there = page.link === "connected" || page.link === "weak";
  $("step-call").classList.toggle("live", talking && page.online);
  let text = "";
  let more = "";
  if (!page.online && page.tries > 0) text = words["say.offline"];
  else if (page.phase === "waiting") { text = words[page.reason === "too-early" ? "say.early" : "say.waiting"]; }
  else if (page.phase === "officer-left") { text = words["say.officerleft"]; more = words["say.connecting"]; }
  else if (page.phase === "paused") text = words["say.paused"];
  else if (page.phase === "reconnecting") text = words["say.reconnecting"];
  else if (talking && page.link === "weak") text = words["say.weak"];
  else if (talking && !there) text = words["say.reconnecting"];
  else if (!talking) { text = words[unheard ? "say.lobby.unheard" : "say.lobby"]; if (!there) more = words["say.connecting"]; }
  const lobby = !["talking", "paused", "reconnecting", "officer-left"].includes(page.phase);
  $("step-call").classList.toggle("lobby", lobby);
  offerCard(page.phase === "lobby" && page.online);
  veil(text, more, lobby ? page.voice : !there || !talking);
  say(text || (talking ? words["say.talking"] : ""));
}

function clock(message) {
  const before = page.phase;
  if (["lobby", "officer-left", "talking", "paused", "reconnecting"].includes(message.phase)) page.phase = message.phase;
  const left = message.remaining;
  const shown = page.phase !== "lobby" && page.phase !== "officer-left";
  $("clock").hidden = !shown;
  $("clock-bar").value = message.allowed ? Math.min(1, left / message.allowed) : 1;
  $("clock-left").textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
  $("clock-word").textContent = message.counting ? words.left : words.notcounted;
  $("clock").classList.toggle("short", left <= 120);
  if (shown && left <= 30 && page.warned < 2) { page.warned = 2; say(words["say.half"]); }
  else if (shown && left > 30 && left <= 120 && page.warned < 1) { page.warned = 1; say(words["say.two"]); }
  if (left > 120) page.warned = 0; // extended
  if (before === page.phase) return;
  if (page.phase === "officer-left") officerLeft();
  draw();
}

// The connection to the room the officer looked into is closed here too. Said back only when it stands on the screen.
function officerLeft() {
  page.link = "";
  if (page.call) page.call.rest();
  requestAnimationFrame(() => requestAnimationFrame(ready));
}

function ended(state) {
  page.phase = "ended";
  const known = { terminated: "terminated", denied: "denied", failed: "failed", cancelled: "cancelled", "inmate-unavailable": "failed" };
  end(known[state] || "over", false);
}

function end(word, trouble) {
  page.over = true;
  offerCard(false);
  clearTimeout(page.retry);
  if (page.call) { page.call.close(); page.call = null; }
  const socket = page.socket;
  page.socket = null;
  if (socket) socket.close();
  stopDevices();
  if (document.fullscreenElement) document.exitFullscreen();
  const back = trouble || word === "left";
  $("step-end").classList.toggle("trouble", trouble);
  $("step-end").dataset.why = word;
  $("end-title").textContent = words[word + ".title"];
  $("end-text").textContent = words[word + ".text"];
  $("retry").textContent = words[word === "left" ? "comeback" : "retry"];
  $("retry").hidden = !back || word === "seat";
  $("without-picture").hidden = word !== "no-camera" && word !== "busy";
  $("to-status").hidden = back && word !== "seat" && word !== "left";
  show("end");
  say(words[word + ".title"] + ". " + words[word + ".text"]);
}

// --- the card's code, read on this phone ---------------------------------------------------------------------------------

// Only in the waiting room: the inmate is not there yet, and in a talk that nobody hears the officer is not there any more.
function offerCard(on) {
  if (!$("card-open")) return; // not in this jail
  $("card-open").hidden = !on || page.cardDone;
  if (!on && page.card) page.card.close();
}

function openCard() {
  if (page.card) return page.card.open();
  const script = document.createElement("script");
  script.src = $("card-open").dataset.script;
  script.onload = () => {
    page.card = new MulakatCard({
      words, send, before: () => { page.cardOut = true; }, after: pictureBack, done: () => { page.cardDone = true; draw(); },
    });
    page.card.open();
  };
  script.onerror = () => { script.remove(); say(words["card.officer"]); veil(words["card.officer"], "", page.voice); };
  document.head.append(script);
}

// Some phones open one camera at a time: what was taken from the call for the card is asked for again.
async function pictureBack() {
  if (!page.cardOut) return;
  page.cardOut = false;
  const old = page.stream ? page.stream.getVideoTracks()[0] : null;
  if (!old || old.readyState === "live" || page.over) return;
  try {
    const track = (await navigator.mediaDevices.getUserMedia({ video: ownPicture })).getVideoTracks()[0];
    page.stream.removeTrack(old);
    page.stream.addTrack(track);
    track.onended = () => lostDevice(track);
    if (page.call && !page.voice) page.call.setPicture(track);
  } catch (refused) {
    setVoiceOnly(true);
  }
}

// --- buttons -----------------------------------------------------------------------------------------------------------

function toggleMute() {
  const muted = $("mute").getAttribute("aria-pressed") !== "true";
  $("mute").setAttribute("aria-pressed", String(muted));
  $("mute").textContent = muted ? words.unmute : words.mute;
  for (const track of page.stream ? page.stream.getAudioTracks() : []) track.enabled = !muted;
  if (page.call) page.call.mute(muted);
  say(words[muted ? "say.muted" : "say.unmuted"]);
}

function setVoiceOnly(on) {
  page.voice = on;
  $("voice-only").setAttribute("aria-pressed", String(on));
  $("voice-only").textContent = on ? words.showpicture : words.voiceonly;
  $("self").hidden = on;
  if (page.call) page.call.voiceOnly(on);
  say(words[on ? "say.voice" : "say.picture"]);
}

// Twice: a thumb that slips must not end a visit.
let leaving = null;
function leave() {
  const back = () => { leaving = null; $("leave").textContent = leaveWord; };
  if (leaving) { clearTimeout(leaving); back(); end("left", false); return; }
  $("leave").textContent = words.confirm;
  say(words.confirm);
  leaving = setTimeout(back, 4000);
}
const leaveWord = $("leave").textContent;

$("ask").onclick = () => askDevices(true);
$("retry").onclick = () => { page.over = false; page.failures = 0; page.phase = ""; askDevices(true); };
$("without-picture").onclick = () => { page.over = false; askDevices(false); };
$("play").onclick = playTest;
$("heard-yes").onclick = () => heard(true);
$("heard-no").onclick = () => heard(false);
$("enter").onclick = enter;
$("mute").onclick = toggleMute;
$("voice-only").onclick = () => { if (page.stream && page.stream.getVideoTracks().length) setVoiceOnly(!page.voice); };
$("leave").onclick = leave;
if ($("card-open")) $("card-open").onclick = openCard;
$("stage").onclick = () => { const playing = $("far").play(); if (playing) playing.then(draw, () => {}); };
window.addEventListener("online", () => { if (!page.online && !page.over && page.tries > 0) { page.tries = 0; connect(); } });
window.addEventListener("pagehide", () => { if (page.call) page.call.close(); });

show("why");
const early = problemBefore();
if (early) end(early, true);
