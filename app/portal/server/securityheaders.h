#pragma once
#include "portal/protocol/http.h"

namespace mulakat::portal::server {

// Adds what every answer carries: no sniffing, no framing, no referrer, own scripts only, camera and microphone for the
// own pages only, nothing cached unless the answer says so; HSTS where the request came by TLS.
void addSecurityHeaders(const protocol::HttpRequest &request, protocol::HttpResponse &response);

} // namespace mulakat::portal::server
