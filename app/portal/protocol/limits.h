#pragma once

// Sizes and counts that hub, station and page agree on. Bytes where nothing else is said.
namespace mulakat::portal::protocol::limits {

inline constexpr int headerBytes = 16 * 1024;
inline constexpr int bodyBytes = 64 * 1024;             // every body, unless a route says more
inline constexpr int eventsBodyBytes = 1024 * 1024;     // POST /api/v1/events
inline constexpr int formBodyBytes = 12 * 1024 * 1024;  // POST /register…, with pictures
inline constexpr int answerBytes = 16 * 1024 * 1024;    // what a client takes from the hub
inline constexpr int liveBytes = 64 * 1024;             // one WebSocket message
inline constexpr int livePerSecond = 20;                // messages a peer may send, with a burst of twice as many
inline constexpr int livePingSeconds = 20;
inline constexpr int sdpBytes = 16 * 1024;
inline constexpr int candidateBytes = 1024;
inline constexpr int candidates = 40;                   // since the last offer or answer of the same side
inline constexpr int cardDigitsFewest = 600;            // of an Aadhaar Secure QR, the only code a page may send
inline constexpr int cardDigits = 8000;
inline constexpr int cards = 12;                        // a visit's page may send
inline constexpr int cardEveryMs = 1500;                // not sooner after the one before
inline constexpr int jsonDepth = 16;
inline constexpr int eventsAPage = 1000;
inline constexpr int recordsAPage = 500;
inline constexpr int eventsAPost = 500;
inline constexpr int pictureChars = 56 * 1024;          // base64 of 40 kB
inline constexpr int nonceSeconds = 60;
inline constexpr int sessionSeconds = 12 * 3600;
inline constexpr int turnSeconds = 600;
inline constexpr long long maxCount = 1LL << 52;       // numbers, sequences, times in milliseconds

} // namespace mulakat::portal::protocol::limits
