#pragma once
#include "identity/check.h"

#include <QByteArray>
#include <optional>

namespace mulakat::station {

// `document` of a document-shown event that carries a picture of who stood there instead of a card.
inline QString facePicture() { return QStringLiteral("face"); }

// … and of one that says: the card has no code, an officer is to look at it. No picture of it is taken: ARCHITECTURE.md.
inline QString plainCardWord() { return QStringLiteral("no-code"); }

// What a check-in read of a document, on its way to the desk: a record of type "evidence". Name, birth and sex as on the
// document and how they compare with the booking, the card's digest; no number but its last four, no photo, no address.
QByteArray shownRecord(const identity::CheckReport &report);
// The same back, as far as it is kept; empty for bytes that are none.
std::optional<identity::CheckReport> shownReport(const QByteArray &record);

} // namespace mulakat::station
