#pragma once
#include "station/stationlog.h"

namespace mulakat::station {

// So many days after a card was shown under one name it is told of under another: the week in which one visit is allowed.
inline constexpr int otherNameDays = 7;

// The gravest that this station's copy of the log says of a card: who else stands with it. A value.
struct CardBefore {
    enum class Kind {
        None,
        SameVisitor, // today, at another visit: the same registration, the same name
        OtherName,   // in the last days, under a name that does not match
        TwoVisitors, // today, for another person
    };
    Kind kind = Kind::None;
    QString visrn; // empty: another person of the same party
    QString name;  // as booked there; empty where this station has no booking of it
    QDate date;    // when it was shown or accepted there
    bool needsReason() const { return kind == Kind::OtherName || kind == Kind::TwoVisitors; }
};
QString name(CardBefore::Kind kind); // "two-visitors", "other-name", "same-visitor", or empty

// `card`: CheckReport::cardDigest; an empty one is nobody's. A person stands with the card that was shown or accepted last,
// and with none once that was taken back. Station thread.
CardBefore cardBefore(const StationLog &log, const QByteArray &card, const base::VisitId &visit, const base::MemberId &member);

} // namespace mulakat::station
