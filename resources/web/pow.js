"use strict";
// The small puzzle beside every captcha: a number that together with the captcha's token has a hash beginning with so many
// zero bits. A page whose script has solved it may be sent more often. Nothing of the page waits for it.
(() => {
// SHA-256 of a short ASCII text, as eight 32-bit words: the browser's own is only there on https.
const K = new Uint32Array(64);
const H = new Uint32Array(8);
{
  const fraction = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
  let found = 0;
  for (let n = 2; found < 64; ++n) {
    let prime = true;
    for (let d = 2; d * d <= n && prime; ++d) prime = n % d !== 0;
    if (!prime) continue;
    if (found < 8) H[found] = fraction(Math.sqrt(n));
    K[found++] = fraction(Math.cbrt(n));
  }
}
function sha256(text) {
  const bytes = new Uint8Array(((text.length + 72) >> 6) << 6);
  for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 4, text.length * 8);
  const h = Uint32Array.from(H);
  const w = new Uint32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; ++i) w[i] = view.getUint32(block + i * 4);
    for (let i = 16; i < 64; ++i) {
      const a = w[i - 15], b = w[i - 2];
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, last] = h;
    for (let i = 0; i < 64; ++i) {
      const one = (last + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      last = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, last].forEach((x, i) => { h[i] = h[i] + x; });
  }
  return h;
}

// Tries numbers in small portions, so that the page stays quick.
function solve(input) {
  const bits = Number(input.dataset.bits);
  const token = input.form.elements["captcha_token"].value;
  let number = 0;
  const portion = () => {
    for (const end = number + 500; number < end; ++number) {
      if (Math.clz32(sha256(token + ":" + number)[0]) >= bits) {
        input.value = String(number);
        return;
      }
    }
    setTimeout(portion, 0);
  };
  portion();
}

for (const input of document.querySelectorAll("input[name=proof]")) solve(input);
})();
