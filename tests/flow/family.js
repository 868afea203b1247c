"use strict";
// Runs in the visitor's page before its own scripts. The camera's picture gets a time code painted over it, and the far
// picture's can be read: the strip of app/call/timecode.h, 24 bits and a 4-bit check.
(() => {
  const cellAt = (cell, width, height) => {
    const left = Math.floor(width * (cell + 1) / 30);
    const right = Math.floor(width * (cell + 2) / 30);
    const top = Math.floor(height / 60);
    return { left, top, width: right - left, height: Math.floor(height / 20) - top };
  };
  const checkOf = (code) => {
    let check = 0xa;
    for (let shift = 0; shift < 24; shift += 4) check ^= (code >>> shift) & 0xf;
    return check;
  };
  const peers = [];
  const Plain = window.RTCPeerConnection;
  if (Plain) {
    window.RTCPeerConnection = class extends Plain {
      constructor(...words) { super(...words); peers.push(this); }
    };
  }
  const devices = navigator.mediaDevices;
  if (devices) {
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const real = await ask(wanted);
      if (!real.getVideoTracks().length) return real;
      const camera = document.createElement("video");
      camera.muted = true;
      camera.srcObject = new MediaStream(real.getVideoTracks());
      await camera.play();
      const canvas = document.createElement("canvas");
      canvas.width = 640;
      canvas.height = 480;
      const paint = canvas.getContext("2d");
      setInterval(() => {
        paint.drawImage(camera, 0, 0, 640, 480);
        const code = Date.now() % 0x1000000;
        for (let cell = 0; cell < 28; ++cell) {
          const at = cellAt(cell, 640, 480);
          paint.fillStyle = (cell < 24 ? code >>> cell : checkOf(code) >>> (cell - 24)) & 1 ? "#fff" : "#000";
          paint.fillRect(at.left, at.top, at.width, at.height);
        }
      }, 40);
      return new MediaStream([...canvas.captureStream(25).getVideoTracks(), ...real.getAudioTracks()]);
    };
  }
  const farStrip = () => {
    const far = document.getElementById("far");
    if (!far || !far.videoWidth) return { size: "", greys: [] };
    const canvas = document.createElement("canvas");
    canvas.width = far.videoWidth;
    canvas.height = far.videoHeight;
    const context = canvas.getContext("2d");
    context.drawImage(far, 0, 0);
    const greys = [];
    for (let cell = 0; cell < 28; ++cell) {
      const at = cellAt(cell, canvas.width, canvas.height);
      const pixel = context.getImageData(at.left + (at.width >> 1), at.top + (at.height >> 1), 1, 1).data;
      greys.push(Math.round((pixel[0] + pixel[1] + pixel[2]) / 3));
    }
    return { size: canvas.width + "x" + canvas.height, greys };
  };
  window.family = {
    async stats() {
      const found = { framesDecoded: 0, audioEnergy: 0, framesSent: 0 };
      const pc = peers[peers.length - 1];
      if (!pc) return found;
      for (const each of (await pc.getStats()).values()) {
        if (each.type === "inbound-rtp" && each.kind === "video") found.framesDecoded = each.framesDecoded || 0;
        if (each.type === "inbound-rtp" && each.kind === "audio") found.audioEnergy = each.totalAudioEnergy || 0;
        if (each.type === "outbound-rtp" && each.kind === "video") found.framesSent = each.framesSent || 0;
      }
      return found;
    },
    farAge() {
      const { greys } = farStrip();
      if (greys.some((grey) => grey > 90 && grey < 160)) return -1;
      let code = 0;
      let check = 0;
      greys.forEach((grey, cell) => {
        if (grey < 160) return;
        if (cell < 24) code |= 1 << cell; else check |= 1 << (cell - 24);
      });
      return greys.length && checkOf(code) === check ? (Date.now() - code) & 0xffffff : -1;
    },
    // For a failure's message: the far picture's size and strip, and what the peer connection says of it.
    async farLook() {
      const { size, greys } = farStrip();
      const look = { phase: page.phase, peers: peers.length, size, greys };
      for (const each of (await peers[peers.length - 1].getStats()).values()) {
        if (each.type !== "inbound-rtp" || each.kind !== "video") continue;
        for (const name of ["framesDecoded", "keyFramesDecoded", "framesDropped", "freezeCount", "pliCount", "nackCount", "packetsLost"])
          look[name] = each[name];
      }
      return JSON.stringify(look);
    },
  };
})();
