#pragma once

namespace mulakat::media {

// Header extension that lets the far end report every packet's arrival (transport-wide congestion control).
inline constexpr const char *twccUri = "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01";

} // namespace mulakat::media
