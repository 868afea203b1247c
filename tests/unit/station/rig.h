#pragma once
#include "fakehub.h"
#include "memorystore.h"
#include "station/localdesk.h"
#include "testclock.h"

#include <QJsonArray>
#include <QBuffer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

namespace mulakat::testing {

inline const QDate rigDay{2026, 12, 1}; // a Tuesday
inline qint64 rigTime(int hour, int minute)
{
    return base::slotUtcMs(rigDay, QTime(hour, minute));
}
inline station::SlotView rigSlot(const QString &place, int hour = 10, int minute = 0)
{
    return {rigDay, QTime(hour, minute), 20, place};
}

// A jail with a hub, its staff and inmates; secrets are their names backwards.
struct RigJail {
    TestClock clock{rigTime(9, 0)};
    FakeHub hub;

    RigJail();
    // A pending registration as the family's form makes it; its id.
    base::VisitId registerVisit(visits::Mode mode, int adults = 1, int children = 0, const QString &serial = QStringLiteral("601"));
    static station::RecordDraft inmateRecord(const QString &id, const QString &name, const QString &father, int age,
                                             const QString &number);
};

// One desk of it, on the test's own thread.
struct RigDesk {
    RigDesk(RigJail &jail, const QString &name);

    MemoryStore store;
    FakeLink link;
    station::Station station;
    station::LocalDesk desk;
    RigJail &jail;

    bool open();                                   // and reach the hub
    bool signIn(const QString &name = QStringLiteral("S. Patil"));
    void workUntil(qint64 utcMs); // the time passes, and the desk is at work all the while
    const station::VisitLine *line(const base::VisitId &visit) const;
    const visits::Visit *visit(const base::VisitId &id) { return station.log().book().visit(id); }
};

// Waits for the one answer of a DeskService call.
template <class T>
base::Result<T> answerOf(const std::function<void(station::ReplyOf<T>)> &call)
{
    std::optional<base::Result<T>> got;
    int times = 0;
    call([&](base::Result<T> result) {
        got = result;
        ++times;
    });
    if (!QTest::qWaitFor([&] { return got.has_value(); }, 5000))
        return base::fail(base::FailureCode::Internal, {{QStringLiteral("why"), QStringLiteral("no answer")}});
    QCoreApplication::processEvents();
    return times == 1 ? *got : base::Result<T>(base::fail(base::FailureCode::Internal));
}
inline base::Done doneOf(const std::function<void(station::Reply)> &call)
{
    return answerOf<std::monostate>(call);
}

} // namespace mulakat::testing

#define RIG_DO(call_)                                                                                                  \
    do {                                                                                                               \
        const auto result_ = doneOf([&](station::Reply reply) { (call_); });                                           \
        QVERIFY2(result_.has_value(), qPrintable(result_ ? QString() : base::failureName(result_.error().code)));      \
    } while (false)
#define RIG_REFUSED(call_, code_)                                                                                      \
    do {                                                                                                               \
        const auto result_ = doneOf([&](station::Reply reply) { (call_); });                                           \
        QVERIFY(!result_.has_value());                                                                                 \
        QCOMPARE(base::failureName(result_.error().code), base::failureName(base::FailureCode::code_));                \
    } while (false)
