"use strict";
// The visitor's half of a call. The page owns words, layout and the WebSocket; this owns one RTCPeerConnection at a time.
//
//   const call = new MulakatCall({iceServers, send, onState, videoEl, selfEl, localStream, relayOnly});
//   call.receive(message)   what came from the jail: {t:"offer"|"answer", sdp} {t:"candidate", …} {t:"bye"}
//   call.offer()            where this end is to offer; otherwise it waits for the jail's offer
//   call.mute(bool)  call.voiceOnly(bool)  call.close()
//   call.rest()             the jail's end was closed, another one will offer: camera and microphone stay open
//
// send(message) gets the same kinds and {t:"stats", …} every second. onState(word): "connecting", "connected", "weak"
// (the browser lost the way and looks for it), "failed" (a new offer will come), "ended".
class MulakatCall {
  constructor(options) {
    this.options = options;
    this.local = options.localStream;
    this.far = null;
    this.pc = null;
    this.early = [];
    this.work = Promise.resolve();
    this.muted = false;
    this.withoutPicture = false;
    this.closed = false;
    this.lock = null;
    this.last = { frames: 0, at: 0 };
    if (options.selfEl) {
      options.selfEl.muted = true;
      options.selfEl.srcObject = this.local;
    }
    this.onVisible = () => { if (document.visibilityState === "visible") this.keepAwake(); };
    document.addEventListener("visibilitychange", this.onVisible);
    this.keepAwake();
    this.timer = setInterval(() => this.report(), 1000);
  }

  // One after the other: an offer that comes while the one before is still being answered must wait for it.
  receive(message) {
    this.work = this.work.then(() => this.take(message)).catch((error) => console.warn("call: " + error));
    return this.work;
  }

  async take(message) {
    if (this.closed) return;
    if (message.t === "offer") {
      this.fresh();
      await this.pc.setRemoteDescription({ type: "offer", sdp: message.sdp });
      await this.addEarly();
      await this.pc.setLocalDescription(await this.pc.createAnswer());
      this.options.send({ t: "answer", sdp: this.pc.localDescription.sdp });
    } else if (message.t === "answer" && this.pc && this.pc.signalingState === "have-local-offer") {
      await this.pc.setRemoteDescription({ type: "answer", sdp: message.sdp });
      await this.addEarly();
    } else if (message.t === "candidate" && message.candidate) {
      const candidate = { candidate: message.candidate, sdpMLineIndex: message.sdpMLineIndex };
      if (this.pc && this.pc.remoteDescription) await this.pc.addIceCandidate(candidate);
      else this.early.push(candidate);
    } else if (message.t === "bye") {
      this.drop();
      this.state("ended");
    }
  }

  offer() {
    this.work = this.work.then(async () => {
      if (this.closed) return;
      this.fresh();
      await this.pc.setLocalDescription(await this.pc.createOffer());
      this.options.send({ t: "offer", sdp: this.pc.localDescription.sdp });
    });
    return this.work;
  }

  async addEarly() {
    const early = this.early;
    this.early = [];
    for (const candidate of early) await this.pc.addIceCandidate(candidate);
  }

  // A new connection with the same camera and microphone; the one before is thrown away.
  fresh() {
    this.drop();
    const pc = new RTCPeerConnection({
      iceServers: this.options.iceServers || [],
      bundlePolicy: "max-bundle",
      iceTransportPolicy: this.options.relayOnly ? "relay" : "all",
    });
    this.pc = pc;
    this.far = new MediaStream(); // audio and video in one, whatever streams the jail's end names
    for (const track of this.local.getTracks()) pc.addTrack(track, this.local);
    if (this.withoutPicture) this.setPicture(null);
    pc.ontrack = (event) => {
      if (pc !== this.pc) return;
      this.far.addTrack(event.track);
      this.show();
    };
    pc.onicecandidate = (event) => {
      if (pc !== this.pc || !event.candidate || !event.candidate.candidate) return;
      this.options.send({
        t: "candidate",
        candidate: event.candidate.candidate,
        sdpMid: event.candidate.sdpMid || "",
        sdpMLineIndex: event.candidate.sdpMLineIndex || 0,
      });
    };
    pc.onconnectionstatechange = () => {
      if (pc !== this.pc) return;
      const words = { new: "connecting", connecting: "connecting", connected: "connected", disconnected: "weak", failed: "failed" };
      if (words[pc.connectionState]) this.state(words[pc.connectionState]);
    };
    this.state("connecting");
  }

  show() {
    const video = this.options.videoEl;
    if (!video) return;
    video.srcObject = this.far;
    const playing = video.play();
    if (playing) playing.catch(() => this.options.onState && this.options.onState("tap")); // the browser wants a touch first
  }

  drop() {
    if (!this.pc) return;
    this.pc.ontrack = this.pc.onicecandidate = this.pc.onconnectionstatechange = null;
    this.pc.close();
    this.pc = null;
    this.last = { frames: 0, at: 0 };
  }

  rest() {
    this.work = this.work.then(() => {
      this.drop();
      if (this.options.videoEl) this.options.videoEl.srcObject = null;
    });
    return this.work;
  }

  mute(muted) {
    this.muted = muted;
    for (const track of this.local.getAudioTracks()) track.enabled = !muted;
  }

  // The picture stops at once and costs nothing; no renegotiation.
  voiceOnly(on) {
    this.withoutPicture = on;
    const track = on ? null : this.local.getVideoTracks()[0] || null;
    return this.setPicture(track);
  }

  async setPicture(track) {
    if (!this.pc) return;
    for (const transceiver of this.pc.getTransceivers()) {
      if (transceiver.receiver.track.kind === "video") await transceiver.sender.replaceTrack(track);
    }
  }

  async report() {
    const pc = this.pc;
    if (!pc || pc.connectionState !== "connected") return;
    const found = { framesIn: 0, audioReceived: 0, audioConcealed: 0, lossIn: 0, roundTripMs: 0 };
    let lost = 0;
    let received = 0;
    for (const each of (await pc.getStats()).values()) {
      if (each.type === "inbound-rtp") {
        lost += Math.max(0, each.packetsLost || 0);
        received += each.packetsReceived || 0;
        if (each.kind === "video") {
          const seconds = (each.timestamp - this.last.at) / 1000;
          if (this.last.at && seconds > 0) found.framesIn = Math.max(0, (each.framesDecoded - this.last.frames) / seconds);
          this.last = { frames: each.framesDecoded || 0, at: each.timestamp };
        } else {
          found.audioReceived = each.totalSamplesReceived || 0;
          found.audioConcealed = each.concealedSamples || 0;
        }
      } else if (each.type === "candidate-pair" && each.nominated) {
        found.roundTripMs = Math.round((each.currentRoundTripTime || 0) * 1000);
      }
    }
    if (lost + received > 0) found.lossIn = lost / (lost + received);
    if (pc === this.pc) this.options.send(Object.assign({ t: "stats" }, found));
  }

  async keepAwake() {
    if (this.closed || !navigator.wakeLock) return;
    try {
      this.lock = await navigator.wakeLock.request("screen");
    } catch (refused) {
      this.lock = null; // low battery, hidden page: asked again when it is shown
    }
  }

  state(word) {
    if (this.options.onState) this.options.onState(word);
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    if (this.pc) this.options.send({ t: "bye" });
    this.drop();
    clearInterval(this.timer);
    document.removeEventListener("visibilitychange", this.onVisible);
    if (this.lock) this.lock.release().catch(() => {});
  }
}
