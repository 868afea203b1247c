#pragma once
#include "base/ids.h"
#include "base/result.h"
#include "visits/book.h"
#include "visits/booking.h"
#include "visits/event.h"

#include <QByteArray>
#include <QJsonObject>
#include <functional>

namespace mulakat::portal::hub {

// A text or picture to be stored encrypted beside an event. `body` is JSON text, or a JPEG for "document".
struct RecordDraft {
    base::RecordId id;
    base::VisitId visit;
    QString type; // "booking", "inmate", "document", "text", "evidence", "access"
    QByteArray body;
};

struct JoinAccess {
    QString link; // https://…/join/<code>
    QString code; // 128 random bits
    QString otp;  // six digits
    QString pin;  // room PIN, four digits
    int version = 0;
};

// What the hub can do, for the public pages, the API and mulakatctl. Lives on the hub thread, as do all callers.
class HubPort
{
public:
    virtual ~HubPort() = default;

    virtual const visits::VisitBook &book() const = 0;
    virtual base::Result<visits::Booking> booking(const base::VisitId &visit) const = 0;
    // Salted SHA-256 (hex) that the event of a record carries; the salt is made here and stored with the record.
    virtual base::Result<QString> putRecord(const RecordDraft &record) = 0;
    virtual base::Result<QByteArray> getRecord(const base::RecordId &id) const = 0;
    // Appends to the hub's own chain and numbers it, in one transaction with `records`; refused where it does not fit.
    // Each record's digest is put into `event.data["digest"]` when the event has one record and names it.
    virtual base::Done submit(visits::Event event, const QList<RecordDraft> &records) = 0;
    // The clock of this machine may be right: it is not before the day this version was built, nor before what the log says.
    // While it may not, nobody arrives (submit: ClockWrong).
    virtual bool clockFits() const { return true; }
    virtual base::Result<QString> nextVisitNumber(QDate date) = 0; // "2026/12/01/617", never given twice
    virtual QString visitorKey(const QString &mobileOrEmail) const = 0; // keyed digest for `visitor`
    virtual base::Result<JoinAccess> access(const base::VisitId &visit) = 0;      // the current one
    virtual base::Result<JoinAccess> issueAccess(const base::VisitId &visit) = 0; // a new one; the old is void
    virtual std::optional<base::VisitId> visitOfCode(const QString &code) const = 0;
    // The text of the code on the visit's slip, signed (audit/slip.h); empty before a slot was given, and where there is no key.
    virtual QString slip(const base::VisitId &visit) const
    {
        Q_UNUSED(visit)
        return {};
    }
    // Called on the hub thread after one or several events were numbered.
    using Listener = std::function<void(const QList<visits::Event> &accepted)>;
    virtual void onNews(Listener listener) = 0;
};

} // namespace mulakat::portal::hub
