#include "station/inmatelist.h"

#include "base/masked.h"
#include "station/callout.h"
#include "station/languagecode.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>

namespace mulakat::station {

namespace {

constexpr int mostLanguages = 6;

QList<InmateView> byName(const InmateMatcher::List &list)
{
    QList<InmateView> views;
    for (const visits::Inmate &inmate : list)
        views << inmateView(inmate);
    std::sort(views.begin(), views.end(), [](const InmateView &a, const InmateView &b) {
        const int names = a.name.compare(b.name, Qt::CaseInsensitive);
        return names != 0 ? names < 0 : a.number < b.number;
    });
    return views;
}

} // namespace

EventDraft inmateDraft(const visits::Inmate &inmate, const QString &what, const QString &to, const Session::Actor &actor)
{
    QJsonObject data{{QStringLiteral("inmate"), inmate.id.text()}, {QStringLiteral("what"), what}};
    if (!to.isEmpty())
        data.insert(QStringLiteral("to"), to);
    const RecordDraft record{base::RecordId(inmate.id.text()), {}, QStringLiteral("inmate"),
                             QJsonDocument(inmate.toJson()).toJson(QJsonDocument::Compact)};
    return {visits::Event{base::VisitId(inmate.id.text()), visits::EventType::InmateListed, data, 0, actor.mover, actor.id.text()}, record};
}

QStringList InmateListDesk::statuses()
{
    return {QStringLiteral("in"), QStringLiteral("at-court"), QStringLiteral("hospital"), QStringLiteral("transferred"),
            QStringLiteral("released")};
}

base::Result<InmateList> InmateListDesk::list(const QString &search) const
{
    if (!m_acts.log().inmates().isEmpty() && !m_acts.session().signedIn())
        return base::fail(base::FailureCode::NotSignedIn);
    InmateList out;
    out.total = int(m_acts.log().inmates().size());
    const QList<InmateView> found = search.trimmed().isEmpty() ? byName(m_acts.log().inmates())
                                                               : m_matcher.find(m_acts.log().inmates(), search, out.total);
    out.found = int(found.size());
    out.rows = found.mid(0, mostRows);
    return out;
}

base::Result<visits::Inmate> InmateListDesk::known(const base::InmateId &id) const
{
    const visits::Inmate *inmate = m_acts.log().inmate(id);
    if (!inmate)
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("inmate")}});
    return *inmate;
}

base::Result<InmateDetail> InmateListDesk::detail(const base::InmateId &id) const
{
    if (!m_acts.session().signedIn())
        return base::fail(base::FailureCode::NotSignedIn);
    const auto inmate = known(id);
    if (!inmate)
        return inmate.error();
    InmateDetail detail;
    detail.inmate = inmateView(*inmate);
    const QDate today = m_acts.log().clock().today();
    for (const visits::Visit &visit : m_acts.log().book().visits()) {
        const bool ahead = visit.state == visits::State::Approved || visit.state == visits::State::Arrived
            || visit.state == visits::State::Verified || visit.state == visits::State::Ready || visits::isRunning(visit.state);
        if (visit.inmate == id && ahead && visit.slot.date >= today)
            detail.visits << m_snapshots.line(visit, {});
    }
    std::sort(detail.visits.begin(), detail.visits.end(), [](const VisitLine &a, const VisitLine &b) {
        return std::tie(a.date, a.start, a.place) < std::tie(b.date, b.start, b.place);
    });
    detail.history = history(id);
    return detail;
}

QList<TimelineLine> InmateListDesk::history(const base::InmateId &id) const
{
    const QHash<QString, QString> names = m_acts.session().allNames();
    QList<TimelineLine> lines;
    for (const LoggedEvent &logged : m_acts.log().history(base::VisitId(id.text()))) {
        if (logged.event.type != visits::EventType::InmateListed)
            continue;
        const QString to = visits::word(logged.event, QLatin1String("to"));
        lines.prepend(TimelineLine{logged.event.atUtcMs, visits::word(logged.event, QLatin1String("what")),
                                   names.value(logged.event.by, visits::name(logged.event.mover)), to, logged.ignored});
    }
    return lines;
}

base::Done InmateListDesk::put(const visits::Inmate &inmate, const QString &what, const QString &to)
{
    const auto actor = m_acts.actor();
    if (!actor)
        return actor.error();
    m_acts.session().touch();
    const EventDraft draft = inmateDraft(inmate, what, to, *actor);
    return m_acts.log().commit(draft.event, draft.record);
}

base::Done InmateListDesk::setStatus(const base::InmateId &id, const QString &status)
{
    auto inmate = known(id);
    if (!inmate)
        return inmate.error();
    if (!statuses().contains(status))
        return base::fail(base::FailureCode::BadInput, {{QStringLiteral("field"), QStringLiteral("status")}});
    if (inmate->status == status)
        return m_acts.actor() ? base::done() : base::Done(m_acts.actor().error());
    inmate->status = status;
    return put(*inmate, QStringLiteral("state"), status);
}

base::Done InmateListDesk::setLanguages(const base::InmateId &id, const QStringList &codes)
{
    auto inmate = known(id);
    if (!inmate)
        return inmate.error();
    QStringList clean;
    for (const QString &code : codes) {
        const QString known = languageCode(code);
        if (!known.isEmpty() && !clean.contains(known) && clean.size() < mostLanguages)
            clean << known;
    }
    if (inmate->languages == clean)
        return m_acts.actor() ? base::done() : base::Done(m_acts.actor().error());
    inmate->languages = clean;
    return put(*inmate, QStringLiteral("languages"), {});
}

base::Result<InmateImportPreview> InmateListDesk::preview(const QString &file, const QByteArray &bytes)
{
    if (const auto who = m_acts.actor(); !who)
        return who.error();
    const auto list = parseInmates(bytes);
    if (!list)
        return list.error();
    InmateImportPreview preview;
    preview.token = base::randomId();
    preview.file = base::maskAadhaarNumbers(QFileInfo(file).fileName());
    preview.duplicates = list->duplicates;
    preview.rejected = list->rejected;
    preview.sample = list->sample;
    for (int i = 0; i < list->columns.headings.size(); ++i)
        preview.columns << qMakePair(list->columns.headings.at(i), list->columns.fields.value(i));
    QHash<QString, visits::Inmate> known;
    for (const visits::Inmate &inmate : m_acts.log().inmates())
        known.insert(inmate.number, inmate);
    const InmateChanges changes = changesOf(*list, known);
    preview.duplicates += changes.same;
    preview.changed = changes.changed;
    m_new = changes.lines;
    preview.accepted = int(m_new.size());
    m_token = preview.token;
    return preview;
}

base::Result<int> InmateListDesk::confirm(const QString &token)
{
    const auto actor = m_acts.actor();
    if (!actor)
        return actor.error();
    if (token.isEmpty() || token != m_token)
        return base::fail(base::FailureCode::Expired);
    QList<EventDraft> drafts;
    for (const visits::Inmate &inmate : m_new)
        drafts << inmateDraft(inmate, QStringLiteral("listed"), inmate.status, *actor);
    const auto taken = m_acts.log().commitAll(drafts);
    if (taken) {
        m_new.clear();
        m_token.clear();
    }
    return taken;
}

base::Result<CallOutList> InmateListDesk::callOut(const CallOutWish &wish) const
{
    if (!m_acts.session().signedIn())
        return base::fail(base::FailureCode::NotSignedIn);
    const auto today = m_snapshots.desk(m_acts.log().clock().today(), {});
    return station::callOut(today->day, wish, base::toJailTime(m_acts.log().clock().utcMs()));
}

} // namespace mulakat::station
