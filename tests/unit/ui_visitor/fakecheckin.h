#pragma once
#include "base/clock.h"
#include "station/boardservice.h"
#include "station/checkinservice.h"

namespace mulakat::testing {

class HandClock final : public base::Clock
{
public:
    qint64 utcMs() const override { return 1'764'556'800'000 + now; }
    qint64 monotonicMs() const override { return now; }
    qint64 now = 1'000'000;
};

// A check-in whose answers the test says; they come by the event loop, as from another thread.
class FakeCheckin final : public station::CheckinService
{
    Q_OBJECT
public:
    station::CheckinState state() const override { return {QStringLiteral("Demo District Prison"), {}, true, true, 30}; }
    void claim(const QString &slip, const station::ReplyOf<station::CheckinVisit> &reply) override
    {
        claims << slip;
        later([this, reply] { reply(refuse ? base::Result<station::CheckinVisit>(*refuse) : visit); });
    }
    void showCard(const base::VisitId &, const QString &payload, const QString &language,
                  const station::ReplyOf<station::CardShown> &reply) override
    {
        cards << payload;
        languages << language;
        later([this, reply] {
            if (cardRefuse)
                return reply(*cardRefuse);
            reply(readable ? station::CardShown{true, --left} : station::CardShown{false, left});
        });
    }
    void noCard(const base::VisitId &, const station::ReplyOf<station::CardShown> &reply) override
    {
        ++withoutCard;
        later([this, reply] { reply(station::CardShown{true, --left}); });
    }
    void plainCard(const base::VisitId &, const station::ReplyOf<station::CardShown> &reply) override
    {
        ++plainCards;
        later([this, reply] { reply(station::CardShown{true, --left}); });
    }
    bool readsByCamera() const override { return reader; }
    void read(bool on) override { reading = on; }
    void giveToken(const base::VisitId &, const station::ReplyOf<station::CheckinVisit> &reply) override
    {
        visit.token = QStringLiteral("4-101");
        later([this, reply] { reply(visit); });
    }
    void callOfficer(const base::VisitId &who) override { helps << who; }
    void look(bool on) override { looking = on; }
    QImage picture() const override { return looking ? camera : QImage(); }
    bool cameraMissing() const override { return missing; }
    void keepPicture(const base::VisitId &, const QImage &picture, const station::Reply &reply) override
    {
        kept << picture;
        later([reply] { reply(base::done()); });
    }
    void scan(const QString &payload) { Q_EMIT scanned(payload); }
    void tellPicture() { Q_EMIT pictureChanged(); }
    void tellHint(const QString &hint) { Q_EMIT hinted(hint); }

    station::CheckinVisit visit{base::VisitId(QStringLiteral("v1")), QStringLiteral("2026/12/01/617"), QDate(2026, 12, 1), QTime(10, 50), 20,
                                QStringLiteral("4"), {}, QStringLiteral("ta"), 1, 0};
    std::optional<base::Failure> refuse;
    std::optional<base::Failure> cardRefuse;
    bool readable = true;
    bool missing = false;
    bool looking = false;
    bool reader = false;  // the camera reads codes
    bool reading = false;
    int plainCards = 0;
    int left = 1;
    int withoutCard = 0;
    QImage camera;
    QStringList claims;
    QStringList cards;
    QStringList languages;
    QList<base::VisitId> helps;
    QList<QImage> kept;

private:
    template <class Work>
    void later(Work work)
    {
        QMetaObject::invokeMethod(this, work, Qt::QueuedConnection);
    }
};

class FakeBoard final : public station::BoardService
{
    Q_OBJECT
public:
    station::BoardView view() const override { return facts; }
    void tell() { Q_EMIT viewChanged(); }
    station::BoardLine line(const QString &token, qint64 calledAt = 0) const
    {
        return {base::VisitId(QStringLiteral("v") + token), token, token.section(QLatin1Char('-'), 0, 0), QTime(10, 0), calledAt};
    }
    station::BoardView facts{QStringLiteral("Demo District Prison"), {QStringLiteral("en"), QStringLiteral("hi"), QStringLiteral("ta")}, true, {}, {}};
};

} // namespace mulakat::testing
