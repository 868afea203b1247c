#pragma once
#include "portal/protocol/http.h"
#include "portal/server/beast.h"

#include <optional>

namespace mulakat::portal::server {

// The head as the routes see it: path decoded once, without dot segments, control characters or backslashes; header
// names in lower case. Nothing where the target or a header is not acceptable. `proxy` is the address whose
// X-Forwarded-… headers are believed.
std::optional<protocol::HttpRequest> readHead(const Request &raw, const QString &peer, bool tls, const QString &proxy);

} // namespace mulakat::portal::server
