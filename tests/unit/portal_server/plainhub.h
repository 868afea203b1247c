#pragma once
#include "portal/hub/hubport.h"

namespace mulakat::testing {

// A hub of one book, without a store: folds what is submitted.
class PlainHub final : public portal::hub::HubPort
{
public:
    visits::VisitBook folded;
    QList<visits::Event> submitted;
    bool clockRight = true;

    bool clockFits() const override { return clockRight; }
    const visits::VisitBook &book() const override { return folded; }
    base::Done submit(visits::Event event, const QList<portal::hub::RecordDraft> &) override
    {
        if (event.type == visits::EventType::Arrived && !clockRight)
            return base::fail(base::FailureCode::ClockWrong);
        const auto fits = folded.apply(event);
        if (fits)
            submitted << event;
        return fits;
    }
    base::Result<visits::Booking> booking(const base::VisitId &) const override { return none(); }
    base::Result<QString> putRecord(const portal::hub::RecordDraft &) override { return none(); }
    base::Result<QByteArray> getRecord(const base::RecordId &) const override { return none(); }
    base::Result<QString> nextVisitNumber(QDate) override { return none(); }
    QString visitorKey(const QString &) const override { return {}; }
    base::Result<portal::hub::JoinAccess> access(const base::VisitId &) override { return none(); }
    base::Result<portal::hub::JoinAccess> issueAccess(const base::VisitId &) override { return none(); }
    std::optional<base::VisitId> visitOfCode(const QString &) const override { return std::nullopt; }
    void onNews(Listener) override { }

private:
    static base::Failure none() { return base::fail(base::FailureCode::UnknownVisit); }
};

} // namespace mulakat::testing
