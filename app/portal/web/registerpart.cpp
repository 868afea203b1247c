#include "portal/web/registerpart.h"

#include "base/logging.h"
#include "portal/web/cookies.h"
#include "portal/web/passpart.h"
#include "portal/web/registerview.h"
#include "portal/web/straynumbers.h"

namespace mulakat::portal::web {

using base::FailureCode;
using protocol::HttpResponse;

namespace {

constexpr qint64 humanMs = 30 * 60 * 1000;
constexpr qint64 doubleClickMs = 30 * 1000;
constexpr int keptTextMax = 2000;
const QString registerPurpose = QStringLiteral("register");

QString minutesOf(const base::Failure &failure)
{
    return QString::number(std::max(1, failure.info.value(QLatin1String("minutes")).toInt()));
}

QString addressOf(const visits::Booking &booking)
{
    const visits::Person &person = booking.visitors.first();
    return person.international ? person.email : person.mobile;
}

} // namespace

RegisterPart::RegisterPart(Services &services)
    : m_services(services)
    , m_drafts(services.store, services.tokens, services.clock)
    , m_pictures(services.options.mediaProgram)
    , m_pictureLimit(60, 600)
    , m_keepLimit(240, 60)
{
}

std::optional<HttpResponse> RegisterPart::answer(const Caller &caller)
{
    const QString &path = caller.request.path;
    const bool post = caller.request.method == "POST";
    if (path == QLatin1String("/register"))
        return post ? posted(caller) : show(caller);
    if (path == QLatin1String("/register/draft") && post)
        return keep(caller);
    if (path == QLatin1String("/register/otp"))
        return post ? postedCode(caller) : showCode(caller);
    if (path == QLatin1String("/register/done"))
        return showDone(caller);
    return std::nullopt;
}

std::optional<Draft> RegisterPart::draftOf(const Caller &caller) const
{
    return m_drafts.load(cookie(caller.request, "form"));
}

HttpResponse RegisterPart::withCookie(const Caller &caller, const Draft &draft, HttpResponse response) const
{
    setCookie(response, caller.request, {"form", draft.id, "/register", DraftStore::hours * 3600});
    return response;
}

RegisterOutcome RegisterPart::judged(const Caller &caller, const Draft &draft) const
{
    return checkRegistration(draft.values, draft.doubted, caller.t, m_services.hub.book().jail(), m_services.clock.today());
}

HttpResponse RegisterPart::show(const Caller &caller)
{
    Post post;
    if (const auto draft = draftOf(caller); draft && draft->visrn.isEmpty())
        post.draft = *draft;
    FormState state;
    state.values = post.draft.values;
    return formPage(caller, post, state, false);
}

HttpResponse RegisterPart::formPage(const Caller &caller, const Post &post, FormState state, bool asked) const
{
    const visits::Jail &jail = m_services.hub.book().jail();
    const RegisterFields fields = RegisterFields::make(caller.t, jail, m_services.clock.today());
    if (!state.values.contains(QStringLiteral("state")))
        state.values.insert(QStringLiteral("state"), jail.state);
    if (!state.values.contains(QStringLiteral("jail")))
        state.values.insert(QStringLiteral("jail"), jail.code);
    const bool human = post.draft.humanUntilMs > m_services.clock.utcMs();
    const QString wrong = asked ? state.error(QStringLiteral("captcha_answer")) : QString();
    const Html captcha = human ? Html() : m_services.captcha.field(caller.t, wrong);
    return render(caller, registerFormPage(caller, {state, fields, post.draft, captcha}));
}

// What was typed goes into the draft, whatever else happens to the request.
void RegisterPart::take(const Caller &caller, Post &post, const protocol::FormBody &body)
{
    const auto known = draftOf(caller);
    if (known && known->visrn.isEmpty())
        post.draft = *known;
    if (post.draft.id.isEmpty())
        post.draft.id = base::randomId();
    post.draft.language = caller.t.code();
    post.fields = body.values;
    const RegisterFields fields = RegisterFields::make(caller.t, m_services.hub.book().jail(), m_services.clock.today());
    const QString kind = body.values.value(QStringLiteral("visitor_id_kind"));
    post.draft.values.clear();
    for (const QString &name : fields.names()) {
        const QString typed = withoutStrayAadhaar(name, kind, cleaned(body.values.value(name)));
        if (typed.isEmpty())
            continue;
        post.typed.insert(name, typed);
        const QString kept = name == QLatin1String("visitor_id_number") ? withoutAadhaar(kind, typed) : typed;
        post.draft.values.insert(name, kept.left(keptTextMax));
    }
    takePictures(caller, post, body.files);
}

void RegisterPart::takePictures(const Caller &caller, Post &post, const QList<protocol::UploadedFile> &files)
{
    const Texts &t = caller.t;
    for (const protocol::UploadedFile &file : files) {
        const QString kind = file.field.mid(5);
        if (!file.field.startsWith(QLatin1String("file_")) || !documentKinds().contains(kind))
            continue;
        if (!m_pictureLimit.take(caller.request.peer, m_services.clock.monotonicMs())) {
            post.wrong.insert(file.field, t(u"error.busy"));
            continue;
        }
        const auto jpeg = m_pictures.cleaned(file.bytes);
        if (!jpeg) {
            const bool large = jpeg.error().code == FailureCode::TooLarge;
            const bool helper = jpeg.error().code == FailureCode::MediaFailed;
            post.wrong.insert(file.field, t(large ? u"error.large" : helper ? u"error.nopictures" : u"error.picture"));
        } else if (const auto put = m_drafts.putDocument(post.draft, kind, *jpeg); !put) {
            qCWarning(base::logPortal, "a picture was not kept: %s", qPrintable(base::failureName(put.error().code)));
            post.wrong.insert(file.field, t(u"error.busy"));
        }
    }
}

// The sentence where the captcha is not right; empty where a person is there. `field` is where it stands.
QString RegisterPart::humanError(const Caller &caller, Post &post, QString &field)
{
    field = QStringLiteral("captcha_answer");
    if (post.draft.humanUntilMs > m_services.clock.utcMs())
        return {};
    if (cleaned(post.fields.value(field)).isEmpty())
        return caller.t(u"captcha.missing");
    const auto passed = passCaptcha(m_services, caller, post.fields);
    if (passed) {
        post.draft.humanUntilMs = m_services.clock.utcMs() + humanMs;
        return {};
    }
    if (passed.error().code == FailureCode::TooManyTries)
        return caller.t(u"limit.text", minutesOf(passed.error()));
    return caller.t(passed.error().code == FailureCode::Expired ? u"captcha.old" : u"captcha.wrong");
}

HttpResponse RegisterPart::posted(const Caller &caller)
{
    const auto body = protocol::readForm(caller.request);
    if (!body)
        return messagePage(caller, QStringLiteral("toolarge"), body.error().code == FailureCode::TooLarge ? 413 : 400, {},
                           QStringLiteral("/register"));
    Post post;
    take(caller, post, *body);
    const QString action = body->values.value(QStringLiteral("action"));
    const bool send = action.isEmpty() || action == QLatin1String("send");
    FormState state;
    state.values = post.typed;
    visits::Booking booking;
    if (send) {
        RegisterOutcome outcome = checkRegistration(post.typed, post.draft.doubted, caller.t, m_services.hub.book().jail(),
                                                    m_services.clock.today());
        state = outcome.state;
        booking = outcome.booking;
        QString field;
        if (const QString error = humanError(caller, post, field); !error.isEmpty())
            state.refuse(field, error);
        post.draft.doubted = outcome.doubts;
        for (auto &mark : post.draft.doubted) // the number of an Aadhaar never gets here: it is refused, not doubted
            mark = mark.left(200);
    } else if (action.startsWith(QLatin1String("remove-"))) {
        (void)m_drafts.dropDocument(post.draft, action.mid(7));
    }
    for (auto it = post.wrong.cbegin(); it != post.wrong.cend(); ++it)
        state.refuse(it.key(), it.value());
    if (const auto saved = m_drafts.save(post.draft); !saved)
        return messagePage(caller, QStringLiteral("broken"), 503, {}, QStringLiteral("/register"));
    if (action.startsWith(QLatin1String("language-")))
        return withCookie(caller, post.draft, seeOther(QStringLiteral("/register?lang=") + cleaned(action.mid(9)).left(8)));
    if (!send || !state.fine())
        return withCookie(caller, post.draft, formPage(caller, post, state, send));
    const auto sent = sendCode(caller, post.draft, booking);
    if (sent)
        return withCookie(caller, post.draft, seeOther(QStringLiteral("/register/otp")));
    const bool abroad = booking.visitors.first().international;
    state.refuse(abroad ? QStringLiteral("visitor_email") : QStringLiteral("visitor_mobile"),
                 sent.error().code == FailureCode::TooManyTries ? caller.t(u"error.codes", minutesOf(sent.error()))
                                                                 : caller.t(u"error.notsent"));
    return withCookie(caller, post.draft, formPage(caller, post, state, send));
}

// A page's script keeps what is being typed; the answer says only that it is kept.
HttpResponse RegisterPart::keep(const Caller &caller)
{
    HttpResponse response;
    response.contentType = "text/plain; charset=utf-8";
    const auto body = protocol::readForm(caller.request);
    if (!body || !body->files.isEmpty() || !m_keepLimit.take(caller.request.peer, m_services.clock.monotonicMs())) {
        response.status = body && body->files.isEmpty() ? 429 : 400;
        return response;
    }
    Post post;
    take(caller, post, *body);
    response.status = m_drafts.save(post.draft) ? 204 : 503;
    return withCookie(caller, post.draft, response);
}

base::Done RegisterPart::sendCode(const Caller &caller, Draft &draft, const visits::Booking &booking)
{
    const QString to = addressOf(booking);
    const qint64 now = m_services.clock.utcMs();
    if (draft.sentTo == to && now - draft.sentAtMs < doubleClickMs)
        return base::done(); // the same form, sent twice
    if (const auto sent = m_services.otp.send({registerPurpose, draft.id, to, caller.t.code()}); !sent)
        return sent;
    draft.sentTo = to;
    draft.sentAtMs = now;
    if (draft.visit.isEmpty()) {
        draft.visit = base::newId<base::VisitId>();
        const visits::Event event{draft.visit, visits::EventType::Drafted, {{QStringLiteral("mode"), visits::name(booking.mode)}},
                                  now, visits::Mover::Visitor, {}};
        if (const auto written = m_services.hub.submit(event, {}); !written)
            return written;
    }
    return m_drafts.save(draft);
}

} // namespace mulakat::portal::web
