"use strict";
// Reads the large square code of an Aadhaar card on the visitor's own phone, with its camera or from a photo, and gives the
// page the digits in it. No picture leaves this script. Comes only when the card is asked for.
class MulakatCard {
  // words, send(message); before() and after() the camera is used; done(): the jail has it.
  constructor(options) {
    this.options = options;
    this.stream = null;
    this.timer = null;
    this.ready = null;
    this.part = (name) => document.getElementById("card-" + name);
    this.part("camera").onclick = () => this.camera();
    this.part("file").onchange = () => this.photo();
    this.part("stop").onclick = () => this.stop();
    this.part("other").onclick = () => this.close();
  }

  open() {
    document.getElementById("card").hidden = false;
    this.part("say").textContent = "";
    this.part("title").focus();
  }

  close() {
    this.stop();
    document.getElementById("card").hidden = true;
  }

  tell(key) {
    this.part("say").textContent = this.options.words["card." + key];
  }

  busy(on) {
    for (const name of ["camera", "file"]) this.part(name).disabled = on;
  }

  // --- reading -----------------------------------------------------------------------------------------------------

  readers() {
    if (!this.ready) this.ready = this.makeReaders();
    return this.ready;
  }

  async makeReaders() {
    try {
      if ((await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
        const detector = new BarcodeDetector({ formats: ["qr_code"] });
        return [async (canvas) => (await detector.detect(canvas)).map((code) => code.rawValue)];
      }
    } catch (without) { // most browsers: the reader that came with the portal is next
    }
    const { reader, wasm } = document.getElementById("card-open").dataset;
    if (!reader) return [];
    try {
      await this.load(reader);
      await ZXingWASM.prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
    } catch (unreachable) {
      return [];
    }
    const how = { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 4 };
    return [async (canvas) => {
      const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return (await ZXingWASM.readBarcodes(pixels, how)).filter((code) => code.isValid).map((code) => code.text);
    }];
  }

  load(path) {
    return new Promise((loaded, failed) => {
      const script = document.createElement("script");
      script.src = path;
      script.onload = loaded;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  // The card's digits, else what another code says, else nothing. `sizes`: longest sides to try, pixels.
  async look(picture, sizes) {
    const width = picture.videoWidth || picture.width;
    const height = picture.videoHeight || picture.height;
    let other = "";
    const tried = new Set();
    for (const size of sizes) {
      const scale = Math.min(1, size / Math.max(width, height));
      if (!width || tried.has(scale)) continue;
      tried.add(scale);
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
      canvas.getContext("2d", { willReadFrequently: true }).drawImage(picture, 0, 0, canvas.width, canvas.height);
      for (const reader of await this.readers()) {
        const texts = await reader(canvas).catch(() => []);
        const card = texts.find((text) => this.isCard(text));
        if (card) return card;
        other = other || texts[0] || "";
      }
    }
    return other;
  }

  isCard(text) {
    return /^[0-9]{600,8000}$/.test(text);
  }

  async photo() {
    const file = this.part("file").files[0];
    this.part("file").value = ""; // the same photo may be chosen again
    if (!file) return;
    this.stop();
    this.tell("reading");
    this.busy(true);
    try {
      if ((await this.readers()).length === 0) return this.tell("officer");
      const picture = await createImageBitmap(file);
      const text = await this.look(picture, [3000, 1600]);
      picture.close();
      this.take(text);
    } catch (unreadable) {
      this.tell("nocode");
    } finally {
      if (!this.timer) this.busy(false);
    }
  }

  async camera() {
    this.stop();
    this.tell("reading");
    this.busy(true);
    if ((await this.readers()).length === 0) { this.busy(false); return this.tell("officer"); }
    this.options.before();
    try {
      const wanted = { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } };
      this.stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
    } catch (refused) {
      this.stop();
      return this.tell("nocamera");
    }
    const stream = this.stream;
    const view = this.part("view");
    view.srcObject = stream;
    view.hidden = this.part("stop").hidden = false;
    this.tell("aim");
    await view.play().catch(() => {});
    const until = Date.now() + 60000;
    let text = "";
    while (this.stream === stream && Date.now() < until) {
      text = await this.look(view, [1920]);
      if (this.isCard(text)) break;
      await new Promise((next) => setTimeout(next, 120));
    }
    if (this.stream !== stream) return; // stopped by hand
    this.stop();
    this.take(text);
  }

  stop() {
    this.busy(this.timer !== null);
    this.part("view").hidden = this.part("stop").hidden = true;
    this.part("view").srcObject = null;
    if (this.stream) for (const track of this.stream.getTracks()) track.stop();
    this.stream = null;
    this.options.after();
  }

  // --- what the jail says ------------------------------------------------------------------------------------------

  take(text) {
    if (document.getElementById("card").hidden) return; // taken back in the meantime
    if (!this.isCard(text)) return this.tell(text ? "othercode" : "nocode");
    this.options.send({ t: "card", payload: text, agreed: true, language: document.documentElement.lang });
    this.tell("sending");
    this.busy(true);
    this.timer = setTimeout(() => this.seen({ outcome: "officer" }), 20000);
  }

  seen(message) {
    clearTimeout(this.timer);
    this.timer = null;
    this.busy(false);
    const taken = message.outcome === "taken";
    this.tell(taken ? (message.left > 0 ? "left" : "taken") : message.outcome === "again" ? "again" : "officer");
    if (!taken || message.left > 0) return;
    this.part("camera").hidden = this.part("photo").hidden = true;
    this.part("other").textContent = this.options.words["card.close"];
    this.options.done();
  }
}
