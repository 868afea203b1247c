#pragma once
#include "visits/book.h"
#include "visits/booking.h"

namespace mulakat::portal::notices {

struct AccessWords {
    QString link;
    QString otp;
    QString pin;
    int version = 0;
};

// What the texts are made from, at the moment they are sent. The hub, seen from here. Lives on the hub thread.
class NoticeSource
{
public:
    virtual ~NoticeSource() = default;
    virtual const visits::VisitBook &book() const = 0;
    virtual base::Result<visits::Booking> booking(const base::VisitId &visit) const = 0;
    virtual base::Result<AccessWords> access(const base::VisitId &visit) const = 0;
    virtual base::Done submit(const visits::Event &event) = 0; // notice-sent
    virtual QString publicUrl() const = 0;                     // without a slash at its end
};

} // namespace mulakat::portal::notices
