#pragma once
#include "fakedesk.h"

namespace mulakat::testing {

inline const QDate deskDay{2026, 12, 1};
inline qint64 deskTime(int hour, int minute) { return base::slotUtcMs(deskDay, QTime(hour, minute)); }

// Invented people of one day at ten past ten.
station::VisitLine sampleLine(int number, QTime start, visits::Mode mode, visits::State state);
station::VisitDetail sampleDetail(int number, visits::Mode mode, visits::State state);
station::PersonView samplePerson(int number, const QString &name, bool child = false);
station::EvidenceView sampleEvidence();             // a genuine card that fits
station::DeskSnapshot sampleDay(int later = 12);    // talks, waiting parties, later ones, done ones
QImage sampleFace(const QColor &ground, const QColor &shirt);

} // namespace mulakat::testing
