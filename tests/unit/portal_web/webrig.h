#pragma once
#include "portal/hub/hub.h"
#include "portal/hub/turn.h"
#include "portal/web/pages.h"
#include "portal/web/seats.h"
#include "unit/station/testclock.h"

#include <QTemporaryDir>

namespace mulakat::testing {

// Keeps what would be sent.
class HeardNotices final : public portal::notices::NoticePort
{
public:
    QList<portal::notices::Notice> sent;
    bool broken = false;
    base::Done send(const portal::notices::Notice &notice) override
    {
        if (broken)
            return base::fail(base::FailureCode::DeviceMissing);
        sent << notice;
        return base::done();
    }
    bool carries(const QString &) const override { return !broken; }
    QList<QHash<QString, QString>> receipts;
    base::Done receipt(const QHash<QString, QString> &fields) override
    {
        receipts << fields;
        if (fields.value(QStringLiteral("key")) != QLatin1String("right"))
            return base::fail(base::FailureCode::WrongSecret);
        return fields.value(QStringLiteral("id")) == QLatin1String("m1") ? base::done() : base::Done(base::fail(base::FailureCode::UnknownVisit));
    }
    QString lastCode() const { return sent.isEmpty() ? QString() : sent.last().words.value(QStringLiteral("code")); }
};

// The public pages over a real hub on SQLite in a folder of its own; a Tuesday morning.
class WebRig
{
public:
    explicit WebRig(portal::web::PageOptions options = {});
    void restart(); // the portal's program ended and began again
    QByteArray storedBytes() const; // every byte of the database's files

    QTemporaryDir folder;
    TestClock clock{base::slotUtcMs(QDate(2026, 12, 1), QTime(10, 0))};
    HeardNotices notices;
    std::unique_ptr<portal::hub::Hub> hub;
    std::unique_ptr<portal::web::Seats> seats;
    std::unique_ptr<portal::web::Pages> pages;

private:
    void start();
    portal::web::PageOptions m_options;
    portal::hub::TurnService m_turn;
};

// A visit as an import brings it: approved, with its slot; a video visit has its link at once.
struct BookedVisit {
    QString visrn = QStringLiteral("2026/12/01/701");
    QDate date{2026, 12, 1};
    QTime start{10, 0};
    visits::Mode mode = visits::Mode::Video;
    QString mobile = QStringLiteral("9876543210");
    QString inmate = QStringLiteral("Ramesh Kumar");
};
base::VisitId book(WebRig &rig, const BookedVisit &visit = {});
// An event of that visit by an officer, which must fit.
void happen(WebRig &rig, const base::VisitId &visit, visits::EventType type, const QJsonObject &data = {},
            visits::Mover mover = visits::Mover::Officer);

using Fields = QHash<QString, QString>;

// A browser without script: keeps cookies, sends forms as browsers do.
class Browser
{
public:
    explicit Browser(WebRig &rig, QString address = QStringLiteral("203.0.113.7"))
        : m_rig(rig)
        , m_address(std::move(address))
    {
    }
    QHash<QByteArray, QByteArray> headers{{"host", "127.0.0.1:8480"}, {"accept-language", "en"}};
    QHash<QByteArray, QByteArray> cookies;

    portal::protocol::HttpResponse get(const QString &path);
    portal::protocol::HttpResponse post(const QString &path, const Fields &fields);
    struct Picture {
        QString field;
        QByteArray bytes;
    };
    portal::protocol::HttpResponse postWith(const QString &path, const Fields &fields, const QList<Picture> &pictures);
    // The form's captcha, solved by who knows the key; `html` is the page it stands on.
    Fields captcha(const QByteArray &html) const;

private:
    portal::protocol::HttpResponse ask(portal::protocol::HttpRequest request, const QString &path);
    WebRig &m_rig;
    QString m_address;
};

QByteArray headerOf(const portal::protocol::HttpResponse &response, const QByteArray &name);
QString inputValue(const QByteArray &html, const QString &name); // of an <input>, entities resolved
QString errorOf(const QByteArray &html, const QString &name);    // the sentence beside a field

} // namespace mulakat::testing
