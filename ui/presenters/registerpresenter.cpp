#include "ui/presenters/registerpresenter.h"

#include "station/courtsheet.h"
#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

namespace mulakat::ui::presenters {

namespace {

// Whole, or not at all.
bool keptAs(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

RegisterPresenter::RegisterPresenter(station::DeskService &service, QObject *parent, const base::Clock *clock)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock ? *clock : m_systemClock)
    , m_date(m_clock.today())
{
    connect(&service, &station::DeskService::snapshotChanged, this, [this] {
        const auto staff = m_service.signedIn();
        const QString who = staff ? staff->id.text() : QString();
        if (std::exchange(m_staff, who) != who) {
            m_model.show({});
            m_chosen = {};
            m_content = Content::Loading;
            m_message.clear();
            Q_EMIT messageChanged();
            Q_EMIT changed();
        }
        load();
    });
}

void RegisterPresenter::showDay(QDate date)
{
    if (!date.isValid() || date == m_date)
        return;
    m_date = date;
    m_chosen = {};
    m_model.show({});
    m_content = Content::Loading;
    ++m_round;
    m_asked = false;
    m_message.clear();
    Q_EMIT messageChanged();
    Q_EMIT changed();
    load();
}

void RegisterPresenter::setShown(bool shown)
{
    m_shown = shown;
    load();
}

void RegisterPresenter::load()
{
    if (!m_shown)
        return;
    if (m_asked) {
        m_stale = true;
        return;
    }
    m_asked = true;
    m_stale = false;
    m_service.registerOf(m_date, [self = QPointer(this), round = m_round](const base::Result<QList<station::RegisterLine>> &lines) {
        if (!self || self->m_round != round)
            return;
        self->m_asked = false;
        self->m_problem = lines ? QString() : presenters::say(lines.error());
        self->m_model.show(lines ? *lines : QList<station::RegisterLine>());
        self->m_content = !lines ? Content::Failed : lines->isEmpty() ? Content::Empty : Content::Rows;
        Q_EMIT self->changed();
        if (self->m_stale)
            self->load();
    });
}

RegisterPresenter::Content RegisterPresenter::content() const
{
    return m_content;
}

QString RegisterPresenter::summary() const
{
    int talks = 0;
    int seconds = 0;
    for (const station::RegisterLine &line : m_model.lines()) {
        talks += line.visit.talkSeconds.value_or(0) > 0 ? 1 : 0;
        seconds += line.visit.talkSeconds.value_or(0);
    }
    const QStringList parts{tr("%n visit(s)", nullptr, int(m_model.lines().size())), tr("%n talk(s) held", nullptr, talks),
                            tr("%1 minutes of talk").arg(seconds / 60)};
    return parts.join(QStringLiteral(" · "));
}

QString RegisterPresenter::jail() const
{
    return m_service.snapshot()->health.jailName;
}

QString RegisterPresenter::officer() const
{
    const auto staff = m_service.signedIn();
    return staff ? staff->name : QString();
}

QString RegisterPresenter::printedAt() const
{
    const QDateTime local = base::toJailTime(m_clock.utcMs());
    return dayWord(local.date()) + QLatin1Char(' ') + local.time().toString(QStringLiteral("HH:mm"));
}

QString RegisterPresenter::fileName(const QString &ending) const
{
    return QStringLiteral("register-%1.%2").arg(m_date.toString(Qt::ISODate), ending);
}

void RegisterPresenter::save(const QString &path, const QByteArray &bytes)
{
    if (keptAs(path, bytes))
        say(tr("Saved: %1").arg(path), false);
    else
        say(tr("Not saved: %1 cannot be written. Choose another folder, or make room on the disk.").arg(path), true);
}

void RegisterPresenter::print(const QByteArray &pdf)
{
    printPaper(QStringLiteral("register-") + m_date.toString(Qt::ISODate), pdf);
}

void RegisterPresenter::printPaper(const QString &name, const QByteArray &pdf)
{
    const auto told = [self = QPointer(this)](const base::Done &result) {
        if (self)
            self->say(result ? tr("Sent to the printer.") : presenters::say(result.error()), !result);
    };
    if (!m_printer)
        return told(base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("no-printer")}}));
    m_printer(name, pdf, told);
}

bool RegisterPresenter::mayGiveToCourt() const
{
    const auto staff = m_service.signedIn();
    return staff && staff->mayOverride && m_content == Content::Rows;
}

void RegisterPresenter::choose(const base::VisitId &visit)
{
    if (std::exchange(m_chosen, visit) != visit)
        Q_EMIT changed();
}

const station::RegisterLine *RegisterPresenter::chosenLine() const
{
    const auto &lines = m_model.lines();
    const auto it = std::find_if(lines.begin(), lines.end(), [this](const auto &line) { return line.visit.id == m_chosen; });
    return m_chosen.isEmpty() || it == lines.end() ? nullptr : &*it;
}

QString RegisterPresenter::chosenVisit() const
{
    const station::RegisterLine *line = chosenLine();
    return line ? QStringLiteral("%1 · %2 → %3").arg(line->visit.visrn, line->visit.visitor, line->visit.inmate) : QString();
}

QString RegisterPresenter::courtFileName() const
{
    const station::RegisterLine *line = chosenLine();
    return QStringLiteral("visit-%1.pdf").arg(line ? QString(line->visit.visrn).replace(QLatin1Char('/'), QLatin1Char('-')) : QString());
}

void RegisterPresenter::setSealing(bool sealing)
{
    m_sealing = sealing;
    Q_EMIT changed();
}

// What the log says, made paper, then sealed: the seal is over this very paper.
void RegisterPresenter::seal(const CourtPaint &paint, const std::function<void(const QByteArray &, const QByteArray &)> &done)
{
    if (m_sealing || m_chosen.isEmpty())
        return;
    setSealing(true);
    const auto refused = [self = QPointer(this)](const base::Failure &failure) {
        self->setSealing(false);
        self->say(presenters::say(failure), true);
    };
    m_service.courtSheet(m_chosen, [self = QPointer(this), paint, done, refused](const base::Result<audit::CourtSheet> &sheet) {
        if (!self)
            return;
        if (!sheet)
            return refused(sheet.error());
        const QByteArray pdf = paint(*sheet);
        self->m_service.sealCourtSheet(*sheet, pdf, [self, pdf, done, refused](const base::Result<QByteArray> &proof) {
            if (!self)
                return;
            if (!proof)
                return refused(proof.error());
            self->setSealing(false);
            done(pdf, *proof);
        });
    });
}

void RegisterPresenter::saveCourtSheet(const QString &path, const CourtPaint &paint)
{
    seal(paint, [this, path](const QByteArray &pdf, const QByteArray &proof) {
        const QString beside = path + QStringLiteral(".seal");
        if (keptAs(path, pdf) && keptAs(beside, proof))
            say(tr("Saved: %1, and beside it %2, which proves it. Give the court both.").arg(path, QFileInfo(beside).fileName()), false);
        else
            say(tr("Not saved: %1 cannot be written. Choose another folder, or make room on the disk.").arg(path), true);
    });
}

void RegisterPresenter::printCourtSheet(const CourtPaint &paint)
{
    const QString name = courtFileName().chopped(4);
    seal(paint, [this, name](const QByteArray &pdf, const QByteArray &) { printPaper(name, pdf); });
}

void RegisterPresenter::say(const QString &message, bool problem)
{
    m_message = message;
    m_messageIsProblem = problem;
    Q_EMIT messageChanged();
}

void RegisterPresenter::retranslate()
{
    m_model.retranslate();
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_registerpresenter.cpp"
