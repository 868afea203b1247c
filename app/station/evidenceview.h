#pragma once
#include "identity/check.h"
#include "station/views.h"

#include <QByteArray>

namespace mulakat::station {

EvidenceView evidenceView(const identity::CheckReport &report);

// What is kept of an accepted document: what was read and how it compared, the reason given; no number, no photo, no name.
QByteArray evidenceRecord(const std::optional<identity::CheckReport> &report, const QString &reason);

} // namespace mulakat::station
