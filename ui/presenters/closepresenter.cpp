#include "ui/presenters/closepresenter.h"

#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QPointer>
#include <QSaveFile>
#include <algorithm>

namespace mulakat::ui::presenters {

using station::CloseAct;

ClosePresenter::ClosePresenter(station::CloseService &close, station::DeskService &desk, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_close(close)
    , m_desk(desk)
    , m_clock(clock)
    , m_date(clock.today())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &ClosePresenter::ask);
    connect(&close, &station::CloseService::changed, this, [this] {
        if (m_shown && !m_soon.isActive())
            m_soon.start();
    });
    connect(&desk, &station::DeskService::snapshotChanged, this, &ClosePresenter::takeSignIn);
    connect(&m_acts, &Acts::changed, this, &ClosePresenter::changed);
    takeSignIn();
}

void ClosePresenter::takeSignIn()
{
    const auto staff = m_desk.signedIn();
    const QString who = staff ? staff->id.text() : QString();
    if (std::exchange(m_staff, who) == who)
        return;
    m_view = {};
    m_known = false;
    m_said.clear();
    m_acts.clear();
    makeLines();
    Q_EMIT changed();
    ask();
}

void ClosePresenter::showDay(QDate date)
{
    if (!date.isValid() || date == m_date)
        return;
    m_date = date;
    m_view = {};
    m_known = false;
    m_said.clear();
    m_acts.clear();
    makeLines();
    Q_EMIT changed();
    ask();
}

void ClosePresenter::setShown(bool shown)
{
    m_shown = shown;
    ask();
}

void ClosePresenter::ask()
{
    if (!m_shown || m_staff.isEmpty())
        return;
    m_close.day(m_date, [self = QPointer(this), round = ++m_round](const base::Result<station::CloseView> &view) {
        if (!self || self->m_round != round)
            return;
        self->m_problem = view ? QString() : say(view.error());
        if (view)
            self->m_view = *view;
        self->m_known = view.has_value();
        self->makeLines();
        Q_EMIT self->changed();
    });
}

void ClosePresenter::makeLines()
{
    m_unfinished.clear();
    m_unsynced.clear();
    m_imports.clear();
    m_otherDays.clear();
    for (int i = 0; i < m_view.unfinished.size(); ++i)
        m_unfinished << unfinishedOf(m_view.unfinished.at(i), i + 1);
    for (const station::UnsyncedLine &line : m_view.unsynced) {
        const bool own = line.seenUtcMs == 0;
        m_unsynced << SettleLine{QStringLiteral("unsynced%1").arg(m_unsynced.size() + 1), line.station, Mark::Waiting,
                                 own ? tr("not sent yet") : tr("not reached"), line.station,
                                 own ? tr("%n entry(s) of this desk wait for the hub.", nullptr, line.waiting)
                                     : tr("Last heard of at %1. Its later entries come by themselves; they are signed by a supplement.").arg(clockTime(line.seenUtcMs)),
                                 {}};
    }
    for (const station::ImportNote &note : m_view.imports) {
        QStringList rows;
        for (const station::RejectedRow &row : note.rejected.mid(0, 5))
            rows << tr("line %1: %2").arg(row.line).arg(row.text);
        const QString name = QStringLiteral("import%1").arg(m_imports.size() + 1);
        m_imports << SettleLine{name, note.id, Mark::Attention, tr("%n row(s) left out", nullptr, int(note.rejected.size())),
                                note.file + QStringLiteral(" · ") + clockTime(note.atUtcMs), rows.join(QStringLiteral("; ")),
                                {SettleAct{SeenImport, name + QStringLiteral("Seen"), tr("Seen"), {}}}};
    }
    for (const QDate &day : m_view.unsignedDays) {
        if (day == m_date)
            continue;
        const QString name = QStringLiteral("unsigned") + day.toString(Qt::ISODate);
        m_otherDays << SettleLine{name, day.toString(Qt::ISODate), Mark::Attention, tr("not signed"), dayWord(day), {},
                                  {SettleAct{OpenDay, name + QStringLiteral("Open"), tr("Open this day"), {}}}};
    }
    makeSheets();
}

void ClosePresenter::makeSheets()
{
    m_sheets.clear();
    for (const station::SheetView &sheet : m_view.sheets) {
        const QString name = QStringLiteral("sheet%1").arg(sheet.number);
        const QString who = sheet.right == QLatin1String("deputy") ? tr("%1 (deputy)").arg(sheet.officer) : sheet.officer;
        m_sheets << SettleLine{name, sheet.id, sheet.genuine ? Mark::Ready : Mark::Attention,
                               sheet.genuine ? tr("signed") : tr("the signature is not genuine"),
                               (sheet.number == 1 ? tr("Day's sheet") : tr("Supplement %1").arg(sheet.number - 1)) + QStringLiteral(" · ") + who
                                   + QStringLiteral(" · ") + dayWord(base::toJailTime(sheet.atUtcMs).date()) + QLatin1Char(' ') + clockTime(sheet.atUtcMs),
                               tr("%n visit(s)", nullptr, sheet.visits) + QStringLiteral(" · ")
                                   + (sheet.notes > 0 ? tr("%n note(s)", nullptr, sheet.notes) + QStringLiteral(" · ") : QString())
                                   + tr("key %1 of %2 · sheet %3…").arg(sheet.fingerprint, sheet.station, sheet.id.left(16)),
                               {SettleAct{PrintSheet, name + QStringLiteral("Print"), tr("Print the sheet"), {}}}};
    }
}

SettleLine ClosePresenter::unfinishedOf(const station::UnfinishedLine &left, int number) const
{
    const station::VisitLine &visit = left.visit;
    const QString name = QStringLiteral("close%1").arg(number);
    SettleLine line{name, visit.id.text(), Mark::Attention, word(visit.state),
                    QStringLiteral("%1 · %2 · %3 → %4").arg(visit.start.toString(QStringLiteral("HH:mm")), placeName(visit.mode, visit.place), visit.visitor, visit.inmate),
                    visit.visrn, {}};
    const auto add = [&](const QString &what, const QString &button) {
        line.text += QStringLiteral(" · ") + what;
        line.acts << SettleAct{Settle, name + QStringLiteral("Act"), button, {}};
    };
    switch (left.act) {
    case CloseAct::EndTalk:
        add(tr("the talk is not ended"), tr("End the talk"));
        break;
    case CloseAct::WentHome:
        add(tr("taken in, but they have not met"), tr("They went home"));
        break;
    case CloseAct::AnotherDay:
        add(left.why == QLatin1String("missed") ? tr("its time fell into a gap") : tr("its time has not come yet"), tr("Another day"));
        break;
    case CloseAct::NotHeld:
        add(tr("nobody came, and check-in was not open all the time"), tr("Did not take place"));
        break;
    case CloseAct::Wait:
        line.mark = Mark::Waiting;
        line.text += QStringLiteral(" · ") + tr("the clock decides at %1").arg(clockTime(left.waitUntilUtcMs));
        break;
    }
    return line;
}

void ClosePresenter::act(const SettleLine &line, int act)
{
    if (act == PrintSheet)
        return Q_EMIT printSheetAsked(line.id);
    if (act == OpenDay)
        return showDay(QDate::fromString(line.id, Qt::ISODate));
    m_said.clear();
    if (act == SeenImport) {
        m_acts.run([this, id = line.id](const station::Reply &reply) { m_close.importSeen(id, reply); }, [this] { ask(); });
        return;
    }
    for (const station::UnfinishedLine &left : m_view.unfinished) {
        if (left.visit.id.text() == line.id)
            m_acts.run([this, left](const station::Reply &reply) { m_close.settle(left.visit.id, left.act, reply); }, [this] { ask(); });
    }
}

Mark ClosePresenter::mark() const
{
    if (!m_known || m_view.visits == 0)
        return Mark::Closed;
    if (!m_view.sheets.isEmpty())
        return m_view.late == 0 && m_view.unfinished.isEmpty() ? Mark::Ready : Mark::Attention;
    return m_date < m_clock.today() ? Mark::Attention : Mark::Waiting;
}

QString ClosePresenter::state() const
{
    if (!m_known)
        return {};
    if (m_view.visits == 0)
        return tr("no visits");
    if (m_view.sheets.isEmpty())
        return tr("not signed");
    const station::SheetView &sheet = m_view.sheets.constFirst();
    return m_view.late == 0 ? tr("signed by %1, %2").arg(sheet.officer, clockTime(sheet.atUtcMs)) : tr("signed; later entries are not");
}

QString ClosePresenter::summary() const
{
    if (!m_known)
        return tr("The day is being looked at …");
    QStringList parts{tr("%n visit(s)", nullptr, m_view.visits)};
    if (!m_view.unfinished.isEmpty())
        parts << tr("%n to finish", nullptr, int(m_view.unfinished.size()));
    if (!m_view.sheets.isEmpty() && m_view.late > 0)
        parts << tr("%n later entry(s) to sign", nullptr, m_view.late);
    return parts.join(QStringLiteral(" · "));
}

QString ClosePresenter::signText() const
{
    return m_view.sheets.isEmpty() ? tr("Sign the day") : tr("Sign a supplement");
}

bool ClosePresenter::maySign() const
{
    return m_known && m_view.mayClose && m_view.hinder.isEmpty() && !m_acts.isBusy();
}

QString ClosePresenter::whyNot() const
{
    if (!m_known || m_view.visits == 0)
        return {};
    if (m_view.hinder == QLatin1String("nothing"))
        return {};
    if (!m_view.hinder.isEmpty())
        return say({base::FailureCode::NotInThisState, {{QStringLiteral("why"), m_view.hinder}}});
    return m_view.mayClose ? QString() : tr("The superintendent signs, or an officer whom the jail's rule names as deputy.");
}

void ClosePresenter::sign()
{
    m_said.clear();
    m_acts.run(
        [this](const station::Reply &reply) {
            m_close.sign(m_date, [self = QPointer(this), reply](const base::Result<station::SheetView> &sheet) {
                if (self && sheet)
                    self->tell(tr("Signed. Print the sheet: its key's fingerprint proves the log later."), false);
                reply(sheet ? base::done() : base::Done(sheet.error()));
            });
        },
        [this] { ask(); });
}

void ClosePresenter::addNote(const QString &visrn, const QString &text)
{
    m_said.clear();
    m_acts.run([this, visrn, text](const station::Reply &reply) { m_close.addNote(visrn, text, reply); },
               [this] {
                   Q_EMIT noteTaken();
                   ask();
               });
}

void ClosePresenter::askRegister(const std::function<void(const QList<station::RegisterLine> &)> &then)
{
    m_close.registerOf(m_date, [self = QPointer(this), then](const base::Result<QList<station::RegisterLine>> &lines) {
        if (!self)
            return;
        if (lines)
            then(*lines);
        else
            self->tell(say(lines.error()), true);
    });
}

void ClosePresenter::save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    tell(saved ? tr("Saved: %1").arg(path) : tr("Not saved: %1 cannot be written. Choose another folder, or make room on the disk.").arg(path), !saved);
}

void ClosePresenter::backUp(const QString &path)
{
    if (!m_backup)
        return;
    m_said.clear();
    m_acts.run([this, path](const station::Reply &reply) { m_backup(path, reply); },
               [this, path] { tell(tr("Backup written and read back: %1").arg(path), false); });
}

void ClosePresenter::print(const QString &name, const QByteArray &pdf)
{
    const auto told = [self = QPointer(this)](const base::Done &result) {
        if (self)
            self->tell(result ? tr("Sent to the printer.") : say(result.error()), !result);
    };
    if (!m_printer)
        return told(base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("no-printer")}}));
    m_printer(name, pdf, told);
}

const station::SheetView *ClosePresenter::sheet(const QString &id) const
{
    const auto it = std::find_if(m_view.sheets.begin(), m_view.sheets.end(), [&](const station::SheetView &sheet) { return sheet.id == id; });
    return it == m_view.sheets.end() ? nullptr : &*it;
}

QString ClosePresenter::jail() const
{
    return m_desk.snapshot()->health.jailName;
}

QString ClosePresenter::officer() const
{
    const auto staff = m_desk.signedIn();
    return staff ? staff->name : QString();
}

QString ClosePresenter::printedAt() const
{
    return dayWord(m_clock.today()) + QLatin1Char(' ') + clockTime(m_clock.utcMs());
}

QString ClosePresenter::fileName(const QString &what, const QString &ending) const
{
    return QStringLiteral("%1-%2.%3").arg(what, m_date.toString(Qt::ISODate), ending);
}

void ClosePresenter::tell(const QString &text, bool problem)
{
    m_said = text;
    m_saidIsProblem = problem;
    Q_EMIT changed();
}

void ClosePresenter::retranslate()
{
    makeLines();
    Q_EMIT changed();
}

} // namespace mulakat::ui::presenters

#include "moc_closepresenter.cpp"
