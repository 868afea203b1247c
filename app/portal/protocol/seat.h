#pragma once
#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace mulakat::portal::protocol {

// A visitor's page that may take part in one visit's call.
struct SeatGrant {
    base::VisitId visit;
    QString seat; // names the seat; another seat of the same visit replaces it (the call moved to another device)
};

// Who may open the visitor's live channel. Lives on the hub thread.
class SeatPort
{
public:
    virtual ~SeatPort() = default;
    // `cookieHeader` is the value of the request's Cookie header, untouched.
    virtual base::Result<SeatGrant> bySeatCookie(const QByteArray &cookieHeader) = 0;
    // Each live channel that opened with a grant, and its end.
    virtual void pageOpened(const SeatGrant &) { }
    virtual void pageClosed(const SeatGrant &) { }
};

} // namespace mulakat::portal::protocol
