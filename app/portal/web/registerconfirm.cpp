#include "portal/web/passpart.h"
#include "portal/web/registerpart.h"
#include "portal/web/registerview.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mulakat::portal::web {

using base::FailureCode;
using protocol::HttpResponse;

namespace {

const QString confirmPurpose = QStringLiteral("register");
constexpr qint64 betweenCodesMs = 30 * 1000;

QJsonObject submittedData(const visits::Booking &booking, const QString &visitorKey, const base::RecordId &record)
{
    QJsonArray members;
    for (const visits::Person &person : booking.visitors)
        members << QJsonObject{{QStringLiteral("id"), person.id.text()},
                               {QStringLiteral("child"), person.child},
                               {QStringLiteral("under"), person.child ? QStringLiteral("1") : QString()}};
    return {{QStringLiteral("visrn"), booking.visrn},
            {QStringLiteral("mode"), visits::name(booking.mode)},
            {QStringLiteral("kind"), visits::name(booking.kind)},
            {QStringLiteral("date"), booking.dateAsked.toString(Qt::ISODate)},
            {QStringLiteral("members"), members},
            {QStringLiteral("visitor"), visitorKey},
            {QStringLiteral("booking"), record.text()}};
}

QString waitText(const Texts &t, const base::Failure &failure)
{
    return t(u"error.codes", QString::number(std::max(1, failure.info.value(QLatin1String("minutes")).toInt())));
}

QString codeError(const Texts &t, const base::Failure &failure)
{
    switch (failure.code) {
    case FailureCode::WrongSecret:
        return t(u"otp.wrong", QString::number(failure.info.value(QLatin1String("left")).toInt()));
    case FailureCode::TooManyTries:
        return waitText(t, failure);
    case FailureCode::Expired:
        return t(u"otp.old");
    default:
        return t(u"broken.text");
    }
}

} // namespace

HttpResponse RegisterPart::showCode(const Caller &caller, const QString &error)
{
    const auto draft = draftOf(caller);
    if (!draft || (draft->sentTo.isEmpty() && draft->visrn.isEmpty()))
        return seeOther(QStringLiteral("/register"));
    if (!draft->visrn.isEmpty())
        return seeOther(QStringLiteral("/register/done"));
    return render(caller, registerCodePage(caller, draft->sentTo, error));
}

HttpResponse RegisterPart::postedCode(const Caller &caller)
{
    auto draft = draftOf(caller);
    const auto body = protocol::readForm(caller.request);
    if (!draft || !body || !draft->visrn.isEmpty())
        return showCode(caller);
    const RegisterOutcome outcome = judged(caller, *draft);
    if (!outcome.state.fine()) // the day has gone by meanwhile, or the jail's rules changed
        return seeOther(QStringLiteral("/register"));
    if (body->values.value(QStringLiteral("action")) == QLatin1String("again")) {
        if (m_services.clock.utcMs() - draft->sentAtMs < betweenCodesMs)
            return showCode(caller, caller.t(u"otp.patience"));
        const auto sent = sendCode(caller, *draft, outcome.booking);
        if (sent)
            return seeOther(QStringLiteral("/register/otp"));
        return showCode(caller, sent.error().code == FailureCode::TooManyTries ? waitText(caller.t, sent.error())
                                                                               : caller.t(u"error.notsent"));
    }
    const auto right = m_services.otp.check(confirmPurpose, draft->id, body->values.value(QStringLiteral("code")));
    if (!right)
        return showCode(caller, codeError(caller.t, right.error()));
    if (const auto submitted = submit(*draft, outcome.booking); !submitted)
        return messagePage(caller, QStringLiteral("broken"), 503, {}, QStringLiteral("/register/otp"));
    (void)m_services.otp.spend(confirmPurpose, draft->id);
    return seeOther(QStringLiteral("/register/done"));
}

// Once, however often the code is sent: the visit's id was made with the first code.
base::Done RegisterPart::submit(Draft &draft, visits::Booking booking)
{
    const visits::Visit *known = m_services.hub.book().visit(draft.visit);
    if (known && !known->visrn.isEmpty()) {
        draft.visrn = known->visrn;
    } else {
        const auto number = m_services.hub.nextVisitNumber(booking.dateAsked);
        if (!number)
            return number.error();
        booking.visit = draft.visit;
        booking.visrn = *number;
        QList<hub::RecordDraft> records;
        for (const QString &kind : documentKinds()) {
            if (!draft.documents.contains(kind))
                continue;
            const auto jpeg = m_drafts.document(draft, kind);
            if (!jpeg)
                return jpeg.error();
            const auto id = base::newId<base::RecordId>();
            records << hub::RecordDraft{id, draft.visit, QStringLiteral("document"), *jpeg};
            booking.documents << visits::Document{id, kind, booking.visitors.first().id};
        }
        const auto id = base::newId<base::RecordId>();
        records << hub::RecordDraft{id, draft.visit, QStringLiteral("booking"),
                                    QJsonDocument(booking.toJson()).toJson(QJsonDocument::Compact)};
        const visits::Event event{draft.visit, visits::EventType::Submitted,
                                  submittedData(booking, m_services.hub.visitorKey(draft.sentTo), id), m_services.clock.utcMs(),
                                  visits::Mover::Visitor, {}};
        if (const auto written = m_services.hub.submit(event, records); !written)
            return written;
        draft.visrn = *number;
    }
    draft.values.clear();
    const QStringList kinds = draft.documents.keys();
    for (const QString &kind : kinds)
        (void)m_drafts.dropDocument(draft, kind);
    return m_drafts.save(draft);
}

HttpResponse RegisterPart::showDone(const Caller &caller)
{
    const auto draft = draftOf(caller);
    if (!draft || draft->visrn.isEmpty())
        return seeOther(QStringLiteral("/register"));
    return render(caller, registerDonePage(caller, draft->visrn, passPath(m_services.tokens, draft->visit), draft->sentTo));
}

} // namespace mulakat::portal::web
