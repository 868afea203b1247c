#pragma once
#include "identity/check.h"
#include "identity/proof.h"
#include "station/cards.h"
#include "station/views.h"

#include <QByteArray>

namespace mulakat::station {

EvidenceView evidenceView(const identity::CheckReport &report, const identity::DocumentRules &rules = {}, const CardBefore &before = {});

// What is kept of an accepted document: what was read and how it compared, whether it was a copy, what the jail's rules made
// of it, at which other visit the card was, the reason given; no number, no photo, no name.
QByteArray evidenceRecord(const std::optional<identity::CheckReport> &report, const QString &reason,
                          const identity::DocumentRules &rules = {}, const CardBefore &before = {});

} // namespace mulakat::station
