#include "sampleday.h"

#include "base/clock.h"

#include <QFile>
#include <QRegularExpression>

namespace mulakat::testing {

QString startNow()
{
    return base::SystemClock().local().time().toString(QStringLiteral("HH:mm"));
}

bool importVisits(World &world, const QList<SampleVisit> &visits)
{
    QByteArray csv = "Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,"
                     "ID Proof,ID No,Additional Visitors,Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,"
                     "Category,Window/Booth\n";
    int inmate = 0;
    for (const SampleVisit &visit : visits)
        csv += QStringLiteral("%1,%2,%3,10,%4,Sunita Devi,Ram,Female,40,Wife,%5,Not Available,,,Ramesh Kumar,Shyam,44,Male,UT/%6/2025,Undertrial,%7\n")
                   .arg(visit.visrn, visit.date.toString(Qt::ISODate), visit.start,
                        visit.video ? QStringLiteral("Video") : QStringLiteral("Physical"), visit.mobile)
                   .arg(++inmate).arg(visit.booth).toUtf8();
    QFile file(world.folder() + QStringLiteral("/day.csv"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(csv);
    file.close();
    const Answer answer = world.ctl({QStringLiteral("day"), QStringLiteral("import"), file.fileName()});
    if (answer.json().value(QLatin1String("accepted")).toInt() != visits.size())
        qWarning("day import: %s %s", answer.out.constData(), answer.err.constData());
    return answer.json().value(QLatin1String("accepted")).toInt() == visits.size();
}

QByteArray joinPath(const QJsonObject &notice)
{
    static const QRegularExpression link(QStringLiteral("/join/[0-9a-z]{26}"));
    return link.match(notice.value(QLatin1String("text")).toString()).captured().toLatin1();
}

QByteArray numberAfter(const QJsonObject &notice, const QString &word)
{
    const QRegularExpression number(word + QStringLiteral(" (\\d+)"));
    return number.match(notice.value(QLatin1String("text")).toString()).captured(1).toLatin1();
}

} // namespace mulakat::testing
