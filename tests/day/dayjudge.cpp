#include "day/dayjudge.h"

#include "base/failure.h"
#include "store/logstore.h"
#include "store/projection.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace mulakat::testing {
using namespace Qt::StringLiterals;

namespace {

using Line = QHash<QString, QString>; // column → words

Line lineOf(const station::RegisterLine &line)
{
    const station::VisitLine &visit = line.visit;
    return {{u"date"_s, visit.date.toString(Qt::ISODate)}, {u"start"_s, visit.start.toString(u"HH:mm"_s)}, {u"minutes"_s, QString::number(visit.minutes)},
            {u"visrn"_s, visit.visrn}, {u"mode"_s, visits::name(visit.mode)}, {u"kind"_s, visits::name(visit.kind)}, {u"place"_s, visit.place},
            {u"visitor"_s, visit.visitor}, {u"relation"_s, visit.relation}, {u"adults"_s, QString::number(visit.adults)},
            {u"children"_s, QString::number(visit.children)}, {u"inmate"_s, visit.inmate}, {u"inmate number"_s, visit.inmateNumber},
            {u"documents"_s, line.documents.join(u"; "_s)}, {u"arrived"_s, line.arrived}, {u"started"_s, line.started}, {u"ended"_s, line.ended},
            {u"ended by"_s, line.endedBy}, {u"talk seconds"_s, visit.talkSeconds ? QString::number(*visit.talkSeconds) : QString()},
            {u"state"_s, visits::name(visit.state)}, {u"reason"_s, visit.reasonCode}, {u"officer"_s, line.officer}};
}

QStringList judged(const QList<Line> &lines, const DayPlan &plan, const QString &where)
{
    QStringList faults;
    QHash<QString, Line> known;
    for (const Line &line : lines)
        known.insert(line.value(u"visrn"_s), line);
    if (lines.size() != plan.visits().size() || known.size() != lines.size())
        faults << u"%1: %2 lines, %3 numbers, of %4"_s.arg(where).arg(lines.size()).arg(known.size()).arg(plan.visits().size());
    for (const Planned &visit : plan.visits()) {
        const Line line = known.value(visit.visrn);
        const QHash<QString, QStringList> expected = plan.expected(visit);
        for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
            if (line.contains(it.key()) && it->contains(line.value(it.key())))
                continue;
            const QString wanted = it->size() > 4 ? it->constFirst() + u" … "_s + it->constLast() : it->join(u" or "_s);
            faults << u"%1, %2 (way %3): %4 is \"%5\", not %6"_s.arg(where, visit.visrn).arg(int(visit.way)).arg(it.key(), line.value(it.key()), wanted);
        }
    }
    return faults;
}

// Without quotes inside cells: the plan's words have none.
QStringList cellsOf(const QString &row)
{
    QStringList cells;
    bool quoted = false;
    QString cell;
    for (const QChar c : row) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells << std::exchange(cell, {});
        else
            cell += c;
    }
    return cells << cell;
}

QByteArray ctl(QStringList words, const QString &folder, int &code)
{
    QProcess process;
    process.start(QStringLiteral(MULAKAT_BIN_DIR "/mulakatctl"), words << u"--data"_s << folder);
    code = process.waitForFinished(120'000) ? process.exitCode() : -1;
    return process.readAllStandardOutput() + process.readAllStandardError();
}

void judgeDesk(SimJail &jail, VirtualTime &time, int number, const DayPlan &plan, QStringList &faults)
{
    station::LocalDesk &desk = *jail.desk(number).desk;
    std::optional<QList<Line>> lines;
    desk.signIn(DayPlan::superintendent(), DayPlan::superintendent(), [](const auto &) {});
    desk.registerOf(plan.date(), [&](const base::Result<QList<station::RegisterLine>> &all) {
        lines.emplace();
        for (const station::RegisterLine &line : all.value_or(QList<station::RegisterLine>()))
            *lines << lineOf(line);
    });
    time.settle();
    faults << judged(lines.value_or(QList<Line>()), plan, u"desk %1"_s.arg(number + 1));
}

// Every visit as the numbered log folds it from nothing; what the hub ignored is a fault.
visits::VisitBook freshFold(portal::hub::Hub &hub, QStringList &faults)
{
    visits::VisitBook book(hub.book().jail());
    for (qint64 after = 0; after < hub.lastOrder();) {
        const auto page = hub.events(after, 1000);
        if (!page || page->events.isEmpty()) {
            faults << u"the hub's events end at %1"_s.arg(after);
            break;
        }
        for (const portal::protocol::EventMessage &message : page->events) {
            after = message.order;
            if (!message.ignored.isEmpty())
                faults << u"ignored: %1 of %2 by %3: %4"_s.arg(visits::name(message.event.type), message.event.visit.text(), message.chain.text(), message.ignored);
            else if (const base::Done fits = book.apply(message.event); !fits)
                faults << u"a fresh fold refuses %1: %2"_s.arg(visits::name(message.event.type), base::failureName(fits.error().code));
        }
    }
    return book;
}

void judgeFold(SimJail &jail, QStringList &faults)
{
    portal::hub::Hub &hub = jail.hub();
    const visits::VisitBook fresh = freshFold(hub, faults);
    const auto differences = store::Projection(hub.log().database()).differences(fresh);
    if (!differences || !differences->isEmpty())
        faults << u"visit_state is not what a fresh fold says: "_s + (differences ? differences->join(u' ') : QString());
    for (station::Station *station : jail.stations()) {
        const QString name = station->log().own().text();
        if (station->log().waiting() > 0 || station->log().knownOrder() != hub.lastOrder())
            faults << u"%1 has %2 entries to send and knows %3 of %4"_s.arg(name).arg(station->log().waiting()).arg(station->log().knownOrder()).arg(hub.lastOrder());
        for (const visits::Visit &visit : fresh.visits()) {
            const visits::Visit *other = station->log().book().visit(visit.id);
            if (!other || store::foldText(*other) != store::foldText(visit))
                faults << u"%1 believes something else of %2"_s.arg(name, visit.visrn);
        }
    }
}

} // namespace

QStringList faultsOfStations(SimJail &jail, VirtualTime &time, const DayPlan &plan)
{
    QStringList faults;
    judgeDesk(jail, time, 0, plan, faults);
    judgeDesk(jail, time, 1, plan, faults);
    judgeFold(jail, faults);
    return faults;
}

QStringList faultsOfFolder(const QString &folder, const DayPlan &plan)
{
    QStringList faults;
    const QString path = folder + u"/register.csv"_s;
    int code = 0;
    const QByteArray said = ctl({u"register"_s, u"--date"_s, plan.date().toString(Qt::ISODate), u"--csv"_s, path}, folder, code);
    QFile csv(path);
    if (code != 0 || !csv.open(QIODevice::ReadOnly))
        return {u"mulakatctl register: %1 %2"_s.arg(code).arg(QString::fromUtf8(said))};
    QStringList rows = QString::fromUtf8(csv.readAll()).remove(QChar(0xfeff)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    const QStringList columns = cellsOf(rows.takeFirst());
    QList<Line> lines;
    for (const QString &row : rows) {
        const QStringList cells = cellsOf(row);
        Line line;
        for (qsizetype i = 0; i < columns.size(); ++i)
            line.insert(columns.at(i), cells.value(i));
        lines << line;
    }
    faults << judged(lines, plan, u"CSV"_s);
    const QByteArray verified = ctl({u"log"_s, u"verify"_s}, folder, code);
    if (code != 0)
        faults << u"mulakatctl log verify: %1 %2"_s.arg(code).arg(QString::fromUtf8(verified));
    return faults;
}

} // namespace mulakat::testing
