#include "main/setuprun.h"

#include "base/clock.h"
#include "device/clockwatch.h"
#include "main/daylist.h"
#include "portal/hub/hub.h"

#include <QDir>
#include <QFile>

namespace mulakat::setuprun {

namespace {

constexpr qint64 listMax = 64 * 1024 * 1024;

// The problem of a list that cannot be taken in, in the words of a failure.
template <class List>
void takeList(const QString &field, const base::Result<List> &list, std::optional<List> &to, QList<portal::hub::SetupProblem> &problems)
{
    if (list)
        to = *list;
    else
        problems << portal::hub::SetupProblem{field, base::failureName(list.error().code)};
}

base::Result<QByteArray> bytesOf(const QString &folder, const QString &name)
{
    QFile file(QDir(folder).absoluteFilePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::FailureCode::Unreadable);
    if (file.size() > listMax)
        return base::fail(base::FailureCode::TooLarge);
    return file.readAll();
}

qint64 lastEventMs(const portal::hub::Hub &hub)
{
    qint64 last = 0;
    for (qint64 after = 0; after < hub.lastOrder();) {
        const auto page = hub.events(after, 1000);
        if (!page || page->events.isEmpty())
            break;
        for (const portal::protocol::EventMessage &message : page->events)
            last = std::max(last, message.event.atUtcMs);
        after += page->events.size();
    }
    return last;
}

portal::hub::SetupPlan planOf(const portal::hub::Hub &hub, const Checked &checked, const base::Secret &code)
{
    portal::hub::SetupPlan plan{checked.answers, code, {}, {}};
    QHash<QString, visits::Inmate> known; // a list that was taken in before the jail was set up
    for (const visits::Inmate &inmate : hub.inmates().value_or(QList<visits::Inmate>()))
        known.insert(inmate.number, inmate);
    if (checked.inmates) {
        for (const visits::Inmate &inmate : station::changesOf(*checked.inmates, known).lines)
            plan.inmates << daylist::listedOf(inmate);
    }
    if (checked.day) {
        for (const station::ImportedVisit &row : checked.day->visits) {
            if (!hub.book().visitByNumber(row.booking.visrn))
                plan.visits << daylist::visitOf(row, [&hub](const QString &text) { return hub.visitorKey(text); });
        }
    }
    return plan;
}

} // namespace

Checked check(const QJsonObject &answers, const QString &folder)
{
    Checked out;
    const base::SystemClock clock;
    auto read = portal::hub::readAnswers(answers, clock.utcMs(), device::ClockWatch::builtUtcMs());
    out.answers = std::move(read.answers);
    out.problems = std::move(read.problems);
    if (!out.answers.inmatesFile.isEmpty()) {
        const auto bytes = bytesOf(folder, out.answers.inmatesFile);
        takeList(QStringLiteral("inmates"), bytes ? station::parseInmates(*bytes) : bytes.error(), out.inmates, out.problems);
    }
    if (!out.answers.dayFile.isEmpty()) {
        const auto bytes = bytesOf(folder, out.answers.dayFile);
        takeList(QStringLiteral("day"), bytes ? station::parseDay(*bytes, out.answers.jail) : bytes.error(), out.day, out.problems);
    }
    return out;
}

base::Result<Outcome> run(const QString &dataDir, const QString &databaseUrl, const Checked &checked, const base::Secret &code)
{
    // A folder of a jail is not touched at all.
    if (databaseUrl.isEmpty() && portal::hub::isSetUp(dataDir))
        return base::fail(base::FailureCode::AlreadySetUp);
    const base::SystemClock clock;
    const auto hub = portal::hub::Hub::open(dataDir, databaseUrl, clock, portal::hub::Hub::Chain::Ctl);
    if (!hub)
        return hub.error();
    if (clock.utcMs() < lastEventMs(**hub))
        return base::fail(base::FailureCode::ClockWrong);
    const portal::hub::SetupPlan plan = planOf(**hub, checked, code);
    if (const auto done = (*hub)->setUp(plan); !done)
        return done.error();
    Outcome out{int(plan.inmates.size()), int(plan.visits.size()), {}, {}};
    if (checked.inmates)
        out.rejectedInmates = checked.inmates->rejected;
    if (checked.day)
        out.rejectedVisits = checked.day->rejected;
    return out;
}

} // namespace mulakat::setuprun
