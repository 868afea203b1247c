#pragma once
#include "station/views.h"

// What a document settles and what it leaves open, in words for an officer. Main thread.
namespace mulakat::ui::presenters {

QString worthWord(const station::EvidenceView &evidence);     // the headline
QString cardAlertWords(const station::EvidenceView &evidence); // the card was here before: where; empty: it was not
QString provedWords(const station::EvidenceView &evidence);   // "Proved: …"; empty where there is nothing
QString notProvedWords(const station::EvidenceView &evidence);
QString nextStepWord(const QString &step);                    // "rescan", "look", … as a sentence

} // namespace mulakat::ui::presenters
