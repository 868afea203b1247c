// What is pressed on an open status page.
#include "portal/web/cookies.h"
#include "portal/web/registercheck.h"
#include "portal/web/statusforms.h"
#include "portal/web/statuspart.h"
#include "portal/web/visitwords.h"

namespace mulakat::portal::web {

using base::FailureCode;
using protocol::HttpResponse;

namespace {

const QString mobilePurpose = QStringLiteral("status-mobile");
constexpr int mobileSeconds = 900;

// The number stands in no table: only its keyed digest is part of what the code is for.
QString newMobilePurpose(const Tokens &tokens, const base::VisitId &visit, const QString &number)
{
    return QStringLiteral("mobile-") + visit.text() + u'-' + tokens.keyed(mobilePurpose, number);
}

} // namespace

HttpResponse StatusPart::actOpen(const Caller &caller, const Found &found, const protocol::FormBody &body)
{
    const QString action = body.values.value(QStringLiteral("action"));
    if (action == QLatin1String("link"))
        return linkAgain(caller, found);
    if (action == QLatin1String("cancel"))
        return render(caller, statusCancelPage(caller, found.path, found.visit));
    if (action == QLatin1String("cancel-yes"))
        return cancel(caller, found);
    if (action == QLatin1String("time"))
        return mayAskTime(found.visit) ? timePage(caller, found, {}) : show(caller, found, {caller.t(u"status.time.late"), {}});
    if (action == QLatin1String("time-yes"))
        return askTime(caller, found, body);
    if (action == QLatin1String("mobile"))
        return render(caller, statusMobilePage(caller, found.path, {}));
    if (action == QLatin1String("mobile-code"))
        return askMobile(caller, found, body);
    if (action == QLatin1String("mobile-check"))
        return checkMobile(caller, found, body);
    if (action == QLatin1String("document"))
        return takeDocument(caller, found, body);
    return seeOther(found.path);
}

// The same page in another language, with what was typed.
HttpResponse StatusPart::otherLanguage(const Caller &caller, const Found &found, const protocol::FormBody &body)
{
    FormState state;
    state.values = body.values;
    const QString page = body.values.value(QStringLiteral("page"));
    if (found.open && page == QLatin1String("time"))
        return timePage(caller, found, state);
    if (found.open && page == QLatin1String("mobile"))
        return render(caller, statusMobilePage(caller, found.path, state));
    if (found.open && page == QLatin1String("mobile-otp")) {
        const QString claim = body.values.value(QStringLiteral("claim"));
        const auto subject = m_services.tokens.subject(mobilePurpose, claim);
        if (subject)
            return render(caller, statusNewCodePage(caller, found.path, claim, subject->section(u'.', 1), {}));
    }
    return render(caller, statusCodePage(caller, found.path, {}));
}

// A new link; the one before is void. The message follows from the event.
HttpResponse StatusPart::linkAgain(const Caller &caller, const Found &found)
{
    if (!m_linksOfVisit.take(found.visit.id.text(), m_services.clock.monotonicMs()))
        return show(caller, found, {caller.t(u"status.link.wait"), {}});
    const auto issued = m_services.hub.issueAccess(found.visit.id);
    return show(caller, found, {caller.t(issued ? u"status.link.sent" : u"status.link.not"), {}});
}

HttpResponse StatusPart::cancel(const Caller &caller, const Found &found)
{
    if (const auto done = m_acts.cancel(found.visit.id); !done)
        return show(caller, found, {caller.t(done.error().code == FailureCode::NotInThisState ? u"status.cancel.late" : u"broken.text"), {}});
    return seeOther(found.path);
}

bool StatusPart::mayAskTime(const visits::Visit &visit) const
{
    return visit.state == visits::State::Approved && m_services.clock.utcMs() < base::slotUtcMs(visit.slot.date, visit.slot.start);
}

HttpResponse StatusPart::timePage(const Caller &caller, const Found &found, const FormState &state)
{
    const QDate today = m_services.clock.today();
    return render(caller, statusTimePage(caller, {found.path, found.visit, today, today.addDays(m_services.hub.book().jail().noticeDaysMax), state}));
}

HttpResponse StatusPart::askTime(const Caller &caller, const Found &found, const protocol::FormBody &body)
{
    FormState state;
    for (const QString &name : {QStringLiteral("date"), QStringLiteral("part")})
        state.values.insert(name, cleaned(body.values.value(name)).left(40));
    const DayTyped day = dayTyped(state.value(QStringLiteral("date")), caller.t, m_services.hub.book().jail(), m_services.clock.today());
    if (!day.error.isEmpty())
        state.refuse(QStringLiteral("date"), day.error);
    if (!dayParts().contains(state.value(QStringLiteral("part"))))
        state.refuse(QStringLiteral("part"), caller.t(u"error.choose"));
    if (!state.fine())
        return timePage(caller, found, state);
    if (!mayAskTime(found.visit))
        return show(caller, found, {caller.t(u"status.time.late"), {}});
    const auto asked = m_acts.askTime(found.visit.id, day.date, state.value(QStringLiteral("part")));
    if (asked)
        return seeOther(found.path);
    const bool often = asked.error().code == FailureCode::BeyondRule;
    const bool late = asked.error().code == FailureCode::NotInThisState || asked.error().code == FailureCode::TooLate;
    return show(caller, found, {caller.t(often ? u"status.time.often" : late ? u"status.time.late" : u"broken.text"), {}});
}

// The new number counts once a code sent to it came back.
HttpResponse StatusPart::askMobile(const Caller &caller, const Found &found, const protocol::FormBody &body)
{
    FormState state;
    const QString typed = cleaned(body.values.value(QStringLiteral("mobile"))).left(40);
    state.values.insert(QStringLiteral("mobile"), typed);
    const QString number = mobileNumber(typed);
    const auto booking = m_services.hub.booking(found.visit.id);
    if (number.isEmpty())
        state.refuse(QStringLiteral("mobile"), caller.t(u"error.mobile"));
    else if (booking && booking->visitors.first().mobile == number)
        state.refuse(QStringLiteral("mobile"), caller.t(u"status.mobile.same"));
    if (!state.fine())
        return render(caller, statusMobilePage(caller, found.path, state));
    const QString session = sessionOf(caller);
    const bool room = m_numbersOfVisit.take(found.visit.id.text(), m_services.clock.monotonicMs());
    const base::Done sent = room ? m_services.otp.send({newMobilePurpose(m_services.tokens, found.visit.id, number), session, number, caller.t.code()})
                                 : base::Done(base::fail(FailureCode::TooManyTries, {{QStringLiteral("minutes"), 12}}));
    if (!sent) {
        state.refuse(QStringLiteral("mobile"), sent.error().code == FailureCode::TooManyTries ? codeWaitWords(caller.t, sent.error())
                                                                                              : caller.t(u"status.code.notsent"));
        return render(caller, statusMobilePage(caller, found.path, state));
    }
    const QString claim = m_services.tokens.make(mobilePurpose, found.visit.id.text() + u'.' + number, mobileSeconds);
    HttpResponse response = render(caller, statusNewCodePage(caller, found.path, claim, number, {}));
    keepSession(caller, response, session);
    return response;
}

HttpResponse StatusPart::checkMobile(const Caller &caller, const Found &found, const protocol::FormBody &body)
{
    const QString claim = body.values.value(QStringLiteral("claim"));
    const QString subject = m_services.tokens.subject(mobilePurpose, claim).value_or(QString());
    const QString number = subject.section(u'.', 1);
    if (number.isEmpty() || subject.section(u'.', 0, 0) != found.visit.id.text())
        return render(caller, statusMobilePage(caller, found.path, {}));
    const QString purpose = newMobilePurpose(m_services.tokens, found.visit.id, number);
    const QString session = sessionOf(caller);
    if (const auto right = m_services.otp.check(purpose, session, body.values.value(QStringLiteral("code"))); !right)
        return render(caller, statusNewCodePage(caller, found.path, claim, number, codeErrorWords(caller.t, right.error())));
    (void)m_services.otp.spend(purpose, session);
    if (const auto changed = m_acts.changeMobile(found.visit.id, number, caller.t.code()); !changed)
        return show(caller, found, {caller.t(changed.error().code == FailureCode::NotInThisState ? u"status.mobile.late" : u"broken.text"), {}});
    return show(caller, found, {caller.t(u"status.mobile.done", number), {}});
}

HttpResponse StatusPart::takeDocument(const Caller &caller, const Found &found, const protocol::FormBody &body)
{
    const QString what = found.visit.documentAsked;
    if (what.isEmpty())
        return seeOther(found.path); // asked for no more, or pressed twice
    const auto refused = [&](QStringView key) { return show(caller, found, {{}, caller.t(key)}); };
    const auto file = std::find_if(body.files.cbegin(), body.files.cend(), [](const auto &one) { return one.field == QLatin1String("file_document"); });
    if (file == body.files.cend())
        return refused(u"status.document.choose");
    if (!m_picturesOfPeer.take(caller.request.peer, m_services.clock.monotonicMs()))
        return refused(u"error.busy");
    const auto jpeg = m_pictures.cleaned(file->bytes);
    if (!jpeg) {
        const FailureCode code = jpeg.error().code;
        return refused(code == FailureCode::TooLarge ? u"error.large" : code == FailureCode::MediaFailed ? u"status.document.later" : u"status.document.bad");
    }
    const auto given = m_acts.giveDocument(found.visit.id, what, *jpeg);
    return given ? seeOther(found.path) : refused(u"error.busy");
}

} // namespace mulakat::portal::web
