#include "ui/presenters/inmatespresenter.h"

#include "base/clock.h"
#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QLocale>
#include <QPointer>

namespace mulakat::ui::presenters {

namespace {

QString inOneLine(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

InmatesPresenter::InmatesPresenter(station::InmateService &inmates, station::DeskService &desk, QObject *parent)
    : QObject(parent)
    , m_inmates(inmates)
    , m_desk(desk)
{
    connect(&inmates, &station::InmateService::changed, this, [this] {
        m_stale = true;
        if (m_shown)
            ask();
    });
    connect(&desk, &station::DeskService::snapshotChanged, this, &InmatesPresenter::takeSignIn);
    connect(&m_acts, &Acts::changed, this, &InmatesPresenter::detailChanged);
    takeSignIn();
}

void InmatesPresenter::takeSignIn()
{
    const auto staff = m_desk.signedIn();
    const QString who = staff ? staff->id.text() : QString();
    if (std::exchange(m_staff, who) == who)
        return;
    m_list = {};
    m_model.show({});
    m_known = false;
    m_stale = true;
    m_search.clear();
    select({});
    if (m_shown && !m_staff.isEmpty())
        ask();
    Q_EMIT changed();
}

void InmatesPresenter::setShown(bool shown)
{
    m_shown = shown;
    if (shown && m_stale)
        ask();
}

void InmatesPresenter::search(const QString &text)
{
    if (m_search == text.trimmed())
        return;
    m_search = text.trimmed();
    ask();
}

void InmatesPresenter::ask()
{
    if (m_staff.isEmpty())
        return;
    m_stale = false;
    m_inmates.list(m_search, [self = QPointer(this), ask = ++m_ask](const base::Result<station::InmateList> &list) {
        if (!self || self->m_ask != ask)
            return;
        self->m_problem = list ? QString() : say(list.error());
        self->m_list = list ? *list : station::InmateList();
        self->m_known = true;
        self->m_model.show(self->m_list.rows);
        Q_EMIT self->changed();
    });
    askDetail();
}

InmatesPresenter::Content InmatesPresenter::content() const
{
    if (!m_problem.isEmpty())
        return Content::Failed;
    if (!m_known)
        return Content::Loading;
    if (m_list.total == 0)
        return Content::NoList;
    return m_list.rows.isEmpty() ? Content::NothingFound : Content::Rows;
}

QString InmatesPresenter::summary() const
{
    if (content() != Content::Rows)
        return {};
    const QLocale locale;
    const QString total = locale.toString(m_list.total);
    if (m_search.isEmpty() && m_list.found <= m_list.rows.size())
        return tr("%1 prisoners").arg(total);
    if (m_list.rows.size() < m_list.found)
        return tr("the first %1 of %2: search for more").arg(m_list.rows.size()).arg(locale.toString(m_list.found));
    return tr("%1 of %2 prisoners").arg(locale.toString(m_list.found), total);
}

void InmatesPresenter::select(const base::InmateId &inmate)
{
    if (m_selected == inmate)
        return;
    m_selected = inmate;
    m_loaded = false;
    m_detail = {};
    m_acts.clear();
    Q_EMIT selectionChanged();
    Q_EMIT detailChanged();
    askDetail();
}

void InmatesPresenter::askDetail()
{
    if (m_selected.isEmpty())
        return;
    m_inmates.open(m_selected, [self = QPointer(this), inmate = m_selected](const base::Result<station::InmateDetail> &detail) {
        if (!self || self->m_selected != inmate)
            return;
        if (!detail)
            return self->m_acts.refuse(say(detail.error()));
        self->m_detail = *detail;
        self->m_loaded = true;
        Q_EMIT self->detailChanged();
    });
}

bool InmatesPresenter::mayChange() const
{
    const auto staff = m_desk.signedIn();
    return staff && staff->role != QLatin1String("inspector");
}

QString InmatesPresenter::whyNot() const
{
    return mayChange() ? QString() : tr("An inspector looks and changes nothing.");
}

void InmatesPresenter::setStatus(const QString &status)
{
    if (!m_loaded || status == m_detail.inmate.status)
        return;
    m_acts.run([&](const station::Reply &reply) { m_inmates.setStatus(m_selected, status, reply); }, [this] { ask(); });
}

void InmatesPresenter::setLanguages(const QString &first, const QString &second)
{
    if (!m_loaded)
        return;
    QStringList codes{first, second};
    codes += m_detail.inmate.languages.mid(2);
    codes.removeAll(QString());
    codes.removeDuplicates();
    if (codes == m_detail.inmate.languages)
        return;
    m_acts.run([&](const station::Reply &reply) { m_inmates.setLanguages(m_selected, codes, reply); }, [this] { ask(); });
}

QStringList InmatesPresenter::statuses()
{
    return {QStringLiteral("in"), QStringLiteral("at-court"), QStringLiteral("hospital"), QStringLiteral("transferred"), QStringLiteral("released")};
}

QStringList InmatesPresenter::languageChoices() const
{
    QStringList codes{QStringLiteral("hi"), QStringLiteral("en"), QStringLiteral("mr"), QStringLiteral("bn"), QStringLiteral("gu"),
                      QStringLiteral("pa"), QStringLiteral("ta"), QStringLiteral("te"), QStringLiteral("kn"), QStringLiteral("ml"),
                      QStringLiteral("or"), QStringLiteral("as"), QStringLiteral("ur")};
    codes += m_detail.inmate.languages;
    codes.removeDuplicates();
    return codes;
}

QString InmatesPresenter::facts() const
{
    const station::InmateView &inmate = m_detail.inmate;
    return inOneLine({inmate.fatherOrHusband.isEmpty() ? QString() : tr("of %1").arg(inmate.fatherOrHusband),
                      inmate.age > 0 ? tr("age %1").arg(inmate.age) : QString(), sexWord(inmate.sex)});
}

QString InmatesPresenter::place() const
{
    const station::InmateView &inmate = m_detail.inmate;
    return inOneLine({categoryWord(inmate.category), inmate.wing.isEmpty() ? tr("wing not known") : tr("wing %1").arg(inmate.wing)});
}

QString InmatesPresenter::court() const
{
    const QDate date = m_detail.inmate.nextCourt;
    return date.isValid() ? tr("next at court on %1").arg(dayWord(date)) : QString();
}

QString InmatesPresenter::visitLine(const station::VisitLine &visit) const
{
    return inOneLine({dayWord(visit.date) + QStringLiteral(", ") + visit.start.toString(QStringLiteral("HH:mm")),
                      placeName(visit.mode, visit.place), visit.visitor, visit.visrn});
}

QString InmatesPresenter::visitNote() const
{
    if (!m_loaded || m_detail.visits.isEmpty() || m_detail.inmate.status == QLatin1String("in"))
        return {};
    return tr("%n visit(s) of this prisoner are ahead. Give each another time or end it as “prisoner not available”: the family hears only that it cannot take place.",
              nullptr, int(m_detail.visits.size()));
}

QString InmatesPresenter::historyLine(const station::TimelineLine &line) const
{
    QString what;
    if (line.event == QLatin1String("state"))
        what = tr("state: %1").arg(inmateStatusWord(line.detail));
    else if (line.event == QLatin1String("languages"))
        what = tr("languages changed");
    else if (line.event == QLatin1String("number"))
        what = tr("number taken down at the place");
    else
        what = tr("read from a list");
    const QDateTime at = base::toJailTime(line.atUtcMs);
    return inOneLine({dayWord(at.date()) + QLatin1Char(' ') + at.toString(QStringLiteral("HH:mm")), what, line.by});
}

Mark InmatesPresenter::stateMark() const
{
    return m_detail.inmate.status == QLatin1String("in") ? Mark::Ready : Mark::Attention;
}

void InmatesPresenter::retranslate()
{
    m_model.retranslate();
    Q_EMIT changed();
    Q_EMIT detailChanged();
}

} // namespace mulakat::ui::presenters

#include "moc_inmatespresenter.cpp"
