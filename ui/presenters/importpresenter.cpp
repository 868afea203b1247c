#include "ui/presenters/importpresenter.h"

#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QPointer>
#include <algorithm>

namespace mulakat::ui::presenters {

ImportPresenter::ImportPresenter(station::DeskService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&service, &station::DeskService::snapshotChanged, this, &ImportPresenter::takeSignIn);
    connect(&service, &station::DeskService::detailChanged, this, &ImportPresenter::openAgain);
    takeSignIn();
}

void ImportPresenter::takeSignIn()
{
    const auto staff = m_service.signedIn();
    const QString who = staff ? staff->id.text() : QString();
    if (std::exchange(m_staff, who) != who && !m_staff.isEmpty()) // another officer: what was shown is forgotten
        reset();
    else if (m_step == Step::Done && m_video.isEmpty())
        loadVideo();
    Q_EMIT changed();
}

void ImportPresenter::reset()
{
    ++m_round;
    m_step = Step::Choose;
    m_problem.clear();
    m_preview = {};
    m_video.clear();
    m_details.clear();
    m_printed.clear();
}

bool ImportPresenter::mayImport() const
{
    const auto staff = m_service.signedIn();
    return staff && staff->role != QLatin1String("inspector");
}

void ImportPresenter::read(const QString &path)
{
    if (m_step == Step::Reading || m_step == Step::Storing)
        return;
    reset();
    m_step = Step::Reading;
    Q_EMIT changed();
    m_service.previewImport(path, [self = QPointer(this), round = m_round](const base::Result<station::ImportPreview> &preview) {
        if (!self || self->m_round != round)
            return;
        if (preview) {
            self->m_preview = *preview;
            self->m_step = Step::Preview;
        } else {
            self->m_problem = say(preview.error());
            self->m_step = Step::Choose;
        }
        Q_EMIT self->changed();
    });
}

void ImportPresenter::confirm()
{
    if (m_step != Step::Preview)
        return;
    m_step = Step::Storing;
    m_problem.clear();
    Q_EMIT changed();
    m_service.confirmImport(m_preview.token, [self = QPointer(this), round = m_round](const base::Result<int> &taken) {
        if (!self || self->m_round != round)
            return;
        if (taken) {
            self->m_taken = *taken;
            self->m_step = Step::Done;
            self->loadVideo();
        } else {
            self->m_problem = taken.error().code == base::FailureCode::Expired
                ? tr("Another file was read after this one. Choose this file again.")
                : say(taken.error());
            self->m_step = Step::Preview;
        }
        Q_EMIT self->changed();
    });
}

void ImportPresenter::again()
{
    if (m_step == Step::Reading || m_step == Step::Storing)
        return;
    reset();
    Q_EMIT changed();
}

void ImportPresenter::loadVideo()
{
    for (const QDate &day : std::as_const(m_preview.days)) {
        m_service.registerOf(day, [self = QPointer(this), round = m_round](const base::Result<QList<station::RegisterLine>> &lines) {
            if (!self || self->m_round != round || !lines)
                return;
            for (const station::RegisterLine &line : *lines) {
                const station::VisitLine &visit = line.visit;
                const bool known = std::any_of(self->m_video.begin(), self->m_video.end(), [&](const AccessRow &row) { return row.id == visit.id; });
                if (known || visit.mode != visits::Mode::Video || visit.state != visits::State::Approved)
                    continue;
                const QString when = dayWord(visit.date) + QStringLiteral(", ") + visit.start.toString(QStringLiteral("HH:mm"));
                self->m_video << AccessRow{visit.id, visit.visrn, visit.visitor, when, placeName(visit.mode, visit.place), false, {}};
            }
            Q_EMIT self->accessChanged();
        });
    }
}

void ImportPresenter::askAccess(const base::VisitId &visit)
{
    for (AccessRow &row : m_video) {
        if (row.id == visit)
            row.asked = true;
    }
    m_printed.clear();
    Q_EMIT accessChanged();
    openAgain(visit);
}

// Opening a visit asks the hub for its secrets; they are there when the visit is opened again after detailChanged.
void ImportPresenter::openAgain(const base::VisitId &visit)
{
    const auto row = std::find_if(m_video.begin(), m_video.end(), [&](const AccessRow &r) { return r.id == visit; });
    if (row == m_video.end() || !row->asked)
        return;
    m_service.open(visit, [self = QPointer(this), visit](const base::Result<station::VisitDetail> &detail) {
        if (!self)
            return;
        for (AccessRow &shown : self->m_video) {
            if (shown.id != visit)
                continue;
            if (detail) {
                self->m_details.insert(visit, *detail);
                shown.access = detail->access;
            } else {
                shown.asked = false;
                self->m_problem = say(detail.error());
                Q_EMIT self->changed();
            }
        }
        Q_EMIT self->accessChanged();
    });
}

const station::VisitDetail *ImportPresenter::detail(const base::VisitId &visit) const
{
    const auto it = m_details.constFind(visit);
    return it == m_details.cend() ? nullptr : &*it;
}

void ImportPresenter::print(const QString &name, const QByteArray &pdf)
{
    const auto told = [self = QPointer(this)](const base::Done &result) {
        if (!self)
            return;
        self->m_printed = result ? tr("Sent to the printer.") : say(result.error());
        Q_EMIT self->accessChanged();
    };
    if (!m_printer)
        return told(base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("no-printer")}}));
    m_printer(name, pdf, told);
}

QString ImportPresenter::jail() const
{
    return m_service.snapshot()->health.jailName;
}

} // namespace mulakat::ui::presenters

#include "moc_importpresenter.cpp"
