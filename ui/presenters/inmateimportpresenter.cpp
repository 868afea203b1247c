#include "ui/presenters/inmateimportpresenter.h"

#include "ui/presenters/words.h"
#include "ui/presenters/wordtable.h"

#include <QLocale>
#include <QPointer>

namespace mulakat::ui::presenters {

namespace {

constexpr CodeWord inmateRejected[] = {
    {"number-missing", QT_TRANSLATE_NOOP("Words", "no prisoner's number")},
    {"name-missing", QT_TRANSLATE_NOOP("Words", "no prisoner's name")},
    {"doubled", QT_TRANSLATE_NOOP("Words", "the same number stands in an earlier row with other words")},
};

constexpr CodeWord inmateFields[] = {
    {"number", QT_TRANSLATE_NOOP("Words", "prisoner's number")},
    {"name", QT_TRANSLATE_NOOP("Words", "prisoner")},
    {"father", QT_TRANSLATE_NOOP("Words", "prisoner's father or husband")},
    {"age", QT_TRANSLATE_NOOP("Words", "prisoner's age")},
    {"sex", QT_TRANSLATE_NOOP("Words", "prisoner's sex")},
    {"class", QT_TRANSLATE_NOOP("Words", "prisoner's class")},
    {"wing", QT_TRANSLATE_NOOP("Words", "wing")},
    {"languages", QT_TRANSLATE_NOOP("Words", "languages")},
    {"nextCourt", QT_TRANSLATE_NOOP("Words", "next date at court")},
    {"state", QT_TRANSLATE_NOOP("Words", "state")},
};

} // namespace

InmateImportPresenter::InmateImportPresenter(station::InmateService &inmates, QObject *parent)
    : QObject(parent)
    , m_inmates(inmates)
{
}

void InmateImportPresenter::read(const QString &path)
{
    if (isBusy())
        return;
    m_step = Step::Reading;
    m_problem.clear();
    m_preview = {};
    Q_EMIT changed();
    m_inmates.previewImport(path, [self = QPointer(this), round = ++m_round](const base::Result<station::InmateImportPreview> &preview) {
        if (!self || self->m_round != round)
            return;
        if (preview) {
            self->m_preview = *preview;
            self->m_step = Step::Preview;
        } else {
            self->m_step = Step::None;
            self->m_problem = preview.error().code == base::FailureCode::NotADay
                ? tr("This is no inmate list: a column with the prisoner's number and one with the name are needed.")
                : say(preview.error());
        }
        Q_EMIT self->changed();
    });
}

void InmateImportPresenter::confirm()
{
    if (m_step != Step::Preview)
        return;
    m_step = Step::Storing;
    m_problem.clear();
    Q_EMIT changed();
    m_inmates.confirmImport(m_preview.token, [self = QPointer(this), round = m_round](const base::Result<int> &taken) {
        if (!self || self->m_round != round)
            return;
        if (taken) {
            self->m_taken = *taken;
            self->m_step = Step::Done;
        } else {
            self->m_problem = say(taken.error());
            self->m_step = Step::Preview;
        }
        Q_EMIT self->changed();
    });
}

void InmateImportPresenter::leave()
{
    if (isBusy())
        return;
    ++m_round;
    m_step = Step::None;
    m_problem.clear();
    m_preview = {};
    Q_EMIT changed();
}

QString InmateImportPresenter::summary() const
{
    const int fresh = m_preview.accepted - m_preview.changed;
    if (m_preview.accepted == 0)
        return m_preview.duplicates > 0 ? tr("Nothing new: every line of this file is here already.")
                                        : tr("No row of this file can be taken in. Mend the file and read it again.");
    const QLocale locale;
    return tr("%1 lines can be taken in: %2 new, %3 with other words than now.")
        .arg(locale.toString(m_preview.accepted), locale.toString(fresh), locale.toString(m_preview.changed));
}

QString InmateImportPresenter::duplicatesLine() const
{
    return m_preview.duplicates > 0 ? tr("%n row(s) are known already and stay as they are.", nullptr, m_preview.duplicates) : QString();
}

QString InmateImportPresenter::rejectedReason(const station::RejectedRow &row) const
{
    return fromTable(inmateRejected, row.code);
}

QString InmateImportPresenter::columnWord(const QString &field) const
{
    return field.isEmpty() ? tr("not used") : fromTable(inmateFields, field);
}

QString InmateImportPresenter::result() const
{
    return tr("%n line(s) taken in.", nullptr, m_taken);
}

} // namespace mulakat::ui::presenters

#include "moc_inmateimportpresenter.cpp"
