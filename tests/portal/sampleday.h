#pragma once
#include "flow/world.h"

namespace mulakat::testing {

// A list as a clerk exports it, taken in by mulakatctl: video visits get their link at once. `start` is HH:MM.
struct SampleVisit {
    QString visrn;
    QDate date;
    QString start;
    bool video = true;
    QString mobile;
    QString booth = QStringLiteral("1");
};
// This very minute at the jail: a visit that can be joined for the next ten.
QString startNow();
bool importVisits(World &world, const QList<SampleVisit> &visits);

// The path of the link in the notice, "/join/<code>"; what stands after "OTP" and "PIN".
QByteArray joinPath(const QJsonObject &notice);
QByteArray numberAfter(const QJsonObject &notice, const QString &word);

} // namespace mulakat::testing
