#include "station/visitorcheckin.h"

#include "audit/slip.h"
#include "identity/cardindex.h"
#include "station/shownevidence.h"
#include "station/slips.h"
#include "station/tokens.h"

#include <QBuffer>
#include <QJsonArray>
#include <QSet>
#include <algorithm>

namespace mulakat::station {

namespace {

using visits::EventType;
using visits::Mover;
using visits::State;

const QString shownConsentForm = QStringLiteral("identity-1"); // the wording spoken; as at the desk
constexpr int pictureWidth = 640;
constexpr int pictureQuality = 80;
constexpr int fewestDigits = 3; // of a number's last group
constexpr int longestNumber = 64;
constexpr qint64 resumeMs = 15 * 60'000;

void wipePayload(QString &text)
{
    text.fill(QChar(u'\0'));
    text.clear();
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

// Another code than a slip's may hold the same figures: only figures with strokes between them are a number.
bool isPlainNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.digitValue() >= 0 || QStringLiteral("/- .").contains(c); });
}

} // namespace

base::Result<base::VisitId> VisitorCheckIn::find(const QString &number, QDate day) const
{
    const QString text = number.trimmed();
    const QString digits = digitsOf(text);
    if (text.size() > longestNumber || digits.size() < fewestDigits)
        return base::fail(base::FailureCode::UnknownVisit);
    const bool plain = isPlainNumber(text);
    bool otherDay = false;
    QList<base::VisitId> shorter;
    for (const visits::Visit &visit : m_log.book().visits()) {
        if (visit.state == State::Pending || visit.state == State::Rejected || visit.state == State::Draft)
            continue;
        if (visit.visrn == text || (plain && digitsOf(visit.visrn) == digits)) {
            if (visit.slot.date == day)
                return visit.id;
            otherDay = true;
        } else if (plain && visit.slot.date == day && digitsOf(visit.visrn.section(u'/', -1)) == digits) {
            shorter << visit.id;
        }
    }
    if (otherDay)
        return base::fail(base::FailureCode::WrongDay);
    if (shorter.size() != 1)
        return base::fail(base::FailureCode::UnknownVisit);
    return shorter.constFirst();
}

// Numbers can be guessed: a few wrong ones, and an officer is asked for. What is no number at all is no guess.
base::Result<base::VisitId> VisitorCheckIn::findByNumber(const QString &text)
{
    const qint64 now = m_log.clock().monotonicMs();
    const bool guess = text.trimmed().size() <= longestNumber && isPlainNumber(text.trimmed());
    if (guess && m_tries.isShut(now))
        return base::fail(base::FailureCode::TooManyTries);
    const auto found = find(text, m_log.clock().today());
    if (!found && guess && m_tries.miss(now))
        return base::fail(base::FailureCode::TooManyTries, {{QStringLiteral("call"), true}});
    return found;
}

base::Done VisitorCheckIn::arrive(const visits::Visit &visit)
{
    QJsonArray present;
    for (const visits::Member &member : visit.members) {
        if (!member.absent)
            present << member.id.text();
    }
    base::Done done = m_log.commit({visit.id, EventType::Arrived, {{QStringLiteral("present"), present}, {QStringLiteral("lobby"), false}},
                                    0, Mover::Visitor, {}});
    if (!done) {
        base::Failure failure = done.error();
        failure.info.insert(QStringLiteral("start"), visit.slot.start.toString(QStringLiteral("HH:mm")));
        return failure;
    }
    return done;
}

base::Result<CheckinVisit> VisitorCheckIn::claim(const QString &slipOrNumber)
{
    const auto id = audit::looksLikeSlip(slipOrNumber) ? visitOfSlip(slipOrNumber, m_log) : findByNumber(slipOrNumber);
    if (!id)
        return id.error();
    return claimVisit(*m_log.book().visit(*id));
}

base::Result<CheckinVisit> VisitorCheckIn::claimVisit(const visits::Visit &visit)
{
    const base::VisitId id = visit.id;
    if (visit.mode == visits::Mode::Video)
        return base::fail(base::FailureCode::NotInThisState, {{QStringLiteral("why"), QStringLiteral("video")}});
    if (visit.state == State::Approved) {
        if (const base::Done arrived = arrive(visit); !arrived)
            return arrived.error();
        return view(id);
    }
    if (isResumed(visit))
        return view(id);
    return *spentSlip(visit);
}

// Whoever went away before the token came takes it up again; a token is given once.
bool VisitorCheckIn::isResumed(const visits::Visit &visit) const
{
    if (visit.state != State::Arrived || !visit.token.isEmpty() || m_log.clock().utcMs() - visit.arrivedAtUtcMs > resumeMs)
        return false;
    base::StationId where;
    for (const LoggedEvent &logged : m_log.history(visit.id)) {
        if (logged.event.type == EventType::Arrived && !logged.ignored)
            where = logged.chain;
    }
    return where == m_log.own();
}

QList<base::MemberId> VisitorCheckIn::adultsToShow(const visits::Visit &visit) const
{
    QSet<QString> shown;
    for (const LoggedEvent &logged : m_log.history(visit.id)) {
        if (logged.event.type == EventType::DocumentShown && !logged.ignored
            && visits::word(logged.event, QLatin1String("document")) != facePicture())
            shown << visits::word(logged.event, QLatin1String("member"));
    }
    QList<base::MemberId> left;
    for (const visits::Member &member : visit.members) {
        if (!member.child && member.present && !member.absent && !shown.contains(member.id.text()))
            left << member.id;
    }
    return left;
}

std::optional<identity::PersonOnBooking> VisitorCheckIn::person(const visits::Visit &visit, const base::MemberId &member) const
{
    const visits::Booking *booking = m_log.booking(visit.id);
    if (!booking)
        return std::nullopt;
    for (const visits::Person &p : booking->visitors) {
        if (p.id == member)
            return identity::PersonOnBooking{p.name,   p.latinName, p.fatherOrHusband, p.sex, p.age, p.birthDate,
                                             p.idKind, p.idLast4,   p.idNumber,        visit.slot.date, p.mobile, p.email};
    }
    return std::nullopt;
}

// Whose card it is, the card tells best: the person of the party it fits goes to the front of `adults`.
identity::CheckReport VisitorCheckIn::read(const visits::Visit &visit, const QString &payload, QList<base::MemberId> &adults) const
{
    const QByteArray key = m_log.store().cardKey();
    std::optional<identity::CheckReport> best;
    qsizetype whose = 0;
    for (qsizetype i = 0; i < adults.size(); ++i) {
        const identity::CheckReport report = identity::checkPayload(payload, m_trust, m_log.clock().utc(), person(visit, adults[i]), key);
        if (!best || (report.match && best->match && report.match->verdict < best->match->verdict)) {
            best = report;
            whose = i;
        }
    }
    adults.move(whose, 0);
    return *best;
}

base::Done VisitorCheckIn::consent(const visits::Visit &visit, const base::MemberId &member, const QString &language)
{
    const visits::Member *known = visit.member(member);
    if (!known || known->consented || visit.state != State::Arrived)
        return base::done();
    return m_log.commit({visit.id, EventType::Consented,
                         {{QStringLiteral("member"), member.text()},
                          {QStringLiteral("language"), language},
                          {QStringLiteral("form"), shownConsentForm}},
                         0, Mover::Visitor, {}});
}

base::Result<CardShown> VisitorCheckIn::showCard(const base::VisitId &id, QString payload, const QString &language)
{
    const visits::Visit *visit = m_log.book().visit(id);
    QList<base::MemberId> adults = visit ? adultsToShow(*visit) : QList<base::MemberId>();
    if (adults.isEmpty()) {
        wipePayload(payload);
        return visit ? base::Result<CardShown>(CardShown{true, 0}) : base::fail(base::FailureCode::UnknownVisit);
    }
    const identity::DocumentKind kind = identity::classify(payload);
    if (identity::isAadhaar(kind) && m_log.jail().verifier.isEmpty()) {
        wipePayload(payload);
        if (const auto noted = note(*visit, adults.constFirst(), std::nullopt, identity::name(kind)); !noted)
            return noted.error();
        return base::fail(base::FailureCode::VerifierNotRegistered, {{QStringLiteral("left"), int(adults.size()) - 1}});
    }
    const identity::CheckReport report = read(*visit, payload, adults);
    wipePayload(payload);
    const bool card = report.read && kind != identity::DocumentKind::Slip && report.outcome != identity::Outcome::Rescan;
    if (!card)
        return CardShown{false, int(adults.size())};
    const base::MemberId member = adults.constFirst();
    if (const base::Done agreed = consent(*visit, member, language); !agreed)
        return agreed.error();
    return note(*m_log.book().visit(id), member, report, identity::name(report.document));
}

base::Result<CardShown> VisitorCheckIn::noCard(const base::VisitId &id)
{
    return noteWithout(id, QStringLiteral("none"));
}

base::Result<CardShown> VisitorCheckIn::plainCard(const base::VisitId &id)
{
    return noteWithout(id, plainCardWord());
}

base::Result<CardShown> VisitorCheckIn::noteWithout(const base::VisitId &id, const QString &document)
{
    const auto visit = m_log.visit(id);
    if (!visit)
        return visit.error();
    const QList<base::MemberId> adults = adultsToShow(**visit);
    if (adults.isEmpty())
        return CardShown{true, 0};
    return note(**visit, adults.constFirst(), std::nullopt, document);
}

base::Result<CardShown> VisitorCheckIn::note(const visits::Visit &visit, const base::MemberId &member,
                                             const std::optional<identity::CheckReport> &report, const QString &document)
{
    const base::VisitId id = visit.id;
    QJsonObject data{{QStringLiteral("member"), member.text()}, {QStringLiteral("document"), document}};
    std::optional<RecordDraft> record;
    if (report) {
        record = RecordDraft{base::newId<base::RecordId>(), id, QStringLiteral("evidence"), shownRecord(*report)};
        data.insert(QStringLiteral("record"), record->id.text());
        data.insert(QStringLiteral("signature"), identity::name(report->signature));
        data.insert(QStringLiteral("outcome"), identity::name(report->outcome));
        if (!report->fields.number.isEmpty())
            data.insert(QStringLiteral("last4"), report->fields.number.last4());
        if (report->certificate)
            data.insert(QStringLiteral("certificate"), QString::fromLatin1(report->certificate->sha256));
        if (report->match)
            data.insert(QStringLiteral("verdict"), identity::name(report->match->verdict));
        if (!report->cardDigest.isEmpty())
            data.insert(QStringLiteral("card"), identity::cardMark(report->cardDigest, id.text(), member.text()));
    }
    const base::Done done = m_log.commit({id, EventType::DocumentShown, data, 0, Mover::Station, {}}, record);
    if (!done)
        return done.error();
    return CardShown{true, int(adultsToShow(*m_log.book().visit(id)).size())};
}

base::Done VisitorCheckIn::keepPicture(const base::VisitId &id, const QImage &picture)
{
    const auto visit = m_log.visit(id);
    if (!visit)
        return visit.error();
    QBuffer jpeg;
    const QImage reduced = picture.width() > pictureWidth ? picture.scaledToWidth(pictureWidth, Qt::SmoothTransformation) : picture;
    if (reduced.isNull() || (*visit)->members.isEmpty() || !jpeg.open(QIODevice::WriteOnly)
        || !reduced.convertToFormat(QImage::Format_RGB32).save(&jpeg, "JPG", pictureQuality))
        return base::fail(base::FailureCode::Unreadable);
    const RecordDraft record{base::newId<base::RecordId>(), id, QStringLiteral("document"), jpeg.data()};
    return m_log.commit({id, EventType::DocumentShown,
                         {{QStringLiteral("member"), (*visit)->members.constFirst().id.text()},
                          {QStringLiteral("document"), facePicture()},
                          {QStringLiteral("record"), record.id.text()}},
                         0, Mover::Station, {}},
                        record);
}

base::Result<CheckinVisit> VisitorCheckIn::giveToken(const base::VisitId &id)
{
    const auto visit = m_log.visit(id);
    if (!visit)
        return visit.error();
    if ((*visit)->token.isEmpty()) {
        const QString token = nextToken(m_log.book(), **visit, m_log.own());
        const base::Done done = m_log.commit({id, EventType::TokenIssued, {{QStringLiteral("token"), token}}, 0, Mover::Station, {}});
        if (!done)
            return done.error();
    }
    return view(id);
}

CheckinVisit VisitorCheckIn::view(const base::VisitId &id) const
{
    const visits::Visit &visit = *m_log.book().visit(id);
    CheckinVisit view{id, visit.visrn, visit.slot.date, visit.slot.start, visit.slot.minutes, visit.place, visit.token, {}, 0, 0};
    for (const visits::Member &member : visit.members) {
        if (!member.absent)
            ++(member.child ? view.children : view.adults);
    }
    if (const visits::Booking *booking = m_log.booking(id))
        view.language = booking->language;
    return view;
}

} // namespace mulakat::station
