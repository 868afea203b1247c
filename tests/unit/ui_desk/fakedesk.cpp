#include "fakedesk.h"

namespace mulakat::testing {

namespace {

QString idsText(const QList<base::MemberId> &ids)
{
    QStringList texts;
    for (const base::MemberId &id : ids)
        texts << id.text();
    return texts.join(u'+');
}

} // namespace

FakeDesk::FakeDesk()
    : staff(station::StaffView{base::StaffId(QStringLiteral("s1")), QStringLiteral("S. Patil"), QStringLiteral("officer"), false, false})
    , m_snapshot(std::make_shared<station::DeskSnapshot>())
{
}

void FakeDesk::publish(const station::DeskSnapshot &snapshot)
{
    day = snapshot;
    m_snapshot = std::make_shared<station::DeskSnapshot>(snapshot);
    Q_EMIT snapshotChanged();
}

void FakeDesk::put(const station::VisitDetail &detail)
{
    details.insert(detail.line.id, detail);
    bool known = false;
    for (station::VisitLine &line : day.day) {
        if (line.id != detail.line.id)
            continue;
        line = detail.line;
        known = true;
    }
    if (!known)
        day.day << detail.line;
    publish(day);
    Q_EMIT detailChanged(detail.line.id);
}

void FakeDesk::later(std::function<void()> answer)
{
    if (hold)
        m_held << std::move(answer);
    else
        QTimer::singleShot(0, this, std::move(answer));
}

void FakeDesk::release()
{
    hold = false;
    const auto held = std::exchange(m_held, {});
    for (const auto &answer : held)
        answer();
}

int FakeDesk::count(const QString &call) const
{
    int count = 0;
    for (const QString &made : calls)
        count += made == call || made.startsWith(call + u' ') ? 1 : 0;
    return count;
}

void FakeDesk::talk(const station::CallView &view)
{
    views.insert(view.visit, view);
    Q_EMIT callChanged(view.visit);
}

void FakeDesk::act(const QString &call, const Reply &reply)
{
    note(call);
    const QString name = call.section(u' ', 0, 0);
    base::Done result = base::done();
    if (refuse.contains(name))
        result = refuse.take(name);
    later([reply, result] { reply(result); });
}

void FakeDesk::actOnBatch(station::BatchAct what, QDate, QTime start, const ReplyOf<station::BatchDone> &reply)
{
    static const char *const words[] = {"ward", "windows", "start", "end"};
    note(QStringLiteral("batch %1 %2").arg(QLatin1String(words[int(what)]), start.toString(QStringLiteral("HH:mm"))));
    later([reply, done = batchDone] { reply(done); });
}

void FakeDesk::answerEvidence(const QString &call, const ReplyOf<station::EvidenceView> &reply)
{
    note(call);
    const QString name = call.section(u' ', 0, 0);
    base::Result<station::EvidenceView> result = evidence;
    if (refuse.contains(name))
        result = refuse.take(name);
    later([reply, result] { reply(result); });
}

void FakeDesk::signIn(const QString &name, const QString &secret, const ReplyOf<station::StaffView> &reply)
{
    note(QStringLiteral("signIn %1 %2").arg(name, secret));
    later([reply, name, this] {
        if (refuse.contains(QStringLiteral("signIn")))
            return reply(refuse.take(QStringLiteral("signIn")));
        if (!staff || staff->name != name)
            staff = station::StaffView{base::StaffId(QStringLiteral("staff-") + name), name, QStringLiteral("officer")};
        reply(*staff);
        Q_EMIT snapshotChanged();
    });
}

void FakeDesk::signOut()
{
    staff.reset();
    Q_EMIT snapshotChanged();
}

void FakeDesk::open(const base::VisitId &visit, const ReplyOf<station::VisitDetail> &reply)
{
    note(QStringLiteral("open ") + visit.text());
    base::Result<station::VisitDetail> result = base::fail(base::FailureCode::UnknownVisit);
    if (refuse.contains(QStringLiteral("open")))
        result = refuse.take(QStringLiteral("open"));
    else if (details.contains(visit))
        result = details.value(visit);
    later([reply, result] { reply(result); });
}

void FakeDesk::document(const base::RecordId &, const ReplyOf<QImage> &reply)
{
    note(QStringLiteral("document"));
    later([reply, image = picture] { reply(image); });
}

void FakeDesk::candidates(const base::VisitId &, const QString &search, const ReplyOf<QList<station::InmateView>> &reply)
{
    note(QStringLiteral("candidates ") + search);
    later([reply, list = inmates] { reply(list); });
}

void FakeDesk::setParty(const base::VisitId &, const QList<base::MemberId> &present, const QList<base::MemberId> &absent, const Reply &reply)
{
    act(QStringLiteral("setParty present=%1 absent=%2").arg(idsText(present), idsText(absent)), reply);
}

void FakeDesk::addMember(const base::VisitId &, const QString &name, int age, const QString &sex, bool child, const base::MemberId &under, const Reply &reply)
{
    act(QStringLiteral("addMember %1 %2 %3 %4 under=%5").arg(name).arg(age).arg(sex).arg(child).arg(under.text()), reply);
}

void FakeDesk::consent(const base::VisitId &, const base::MemberId &member, const QString &language, const Reply &reply)
{
    act(QStringLiteral("consent %1 %2").arg(member.text(), language), reply);
}

void FakeDesk::checkPayload(const base::VisitId &, const base::MemberId &member, const QString &payload, const ReplyOf<station::EvidenceView> &reply)
{
    answerEvidence(QStringLiteral("checkPayload %1 %2").arg(member.text(), payload), reply);
}

void FakeDesk::markCopy(const base::VisitId &, const base::MemberId &member, const ReplyOf<station::EvidenceView> &reply)
{
    evidence.copy = true; // as the station does it
    evidence.problems << QStringLiteral("copy");
    evidence.outcome = QStringLiteral("review");
    evidence.result = QStringLiteral("officer");
    evidence.next = QStringList{QStringLiteral("look"), QStringLiteral("confirm-holder")};
    answerEvidence(QStringLiteral("markCopy %1").arg(member.text()), reply);
}

void FakeDesk::checkNumber(const base::VisitId &, const base::MemberId &member, const QString &idKind, const QString &number, const QString &, const QString &, const ReplyOf<station::EvidenceView> &reply)
{
    answerEvidence(QStringLiteral("checkNumber %1 %2 %3").arg(member.text(), idKind, number), reply);
}

void FakeDesk::checkPicture(const base::VisitId &, const base::MemberId &member, const QString &path, const ReplyOf<station::EvidenceView> &reply)
{
    answerEvidence(QStringLiteral("checkPicture %1 %2").arg(member.text(), path), reply);
}

void FakeDesk::accept(const station::AcceptInput &input, const Reply &reply)
{
    act(QStringLiteral("accept %1 %2 %3 by=%4 reason=%5").arg(input.member.text(), input.method, input.holder, input.vouchedBy.text(), input.reason), reply);
}

void FakeDesk::deny(const base::VisitId &, const QString &code, const QString &ground, QDate next, const Reply &reply)
{
    act(QStringLiteral("deny %1 %2 %3").arg(code, ground, next.toString(Qt::ISODate)), reply);
}

void FakeDesk::moveInmate(const base::VisitId &, visits::InmateTrack to, const QString &number, const Reply &reply)
{
    act(QStringLiteral("moveInmate %1 %2").arg(visits::name(to), number).trimmed(), reply);
}

std::optional<station::CallView> FakeDesk::call(const base::VisitId &visit) const
{
    const auto it = views.constFind(visit);
    return it == views.cend() ? std::nullopt : std::optional(*it);
}

} // namespace mulakat::testing

#include "moc_fakedesk.cpp"
