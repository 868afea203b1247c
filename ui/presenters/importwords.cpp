// What the import screen says of a file, its rows and its columns.
#include "ui/presenters/dates.h"
#include "ui/presenters/importpresenter.h"
#include "ui/presenters/wordtable.h"

namespace mulakat::ui::presenters {

namespace {

constexpr CodeWord rejectedTable[] = {
    {"visrn-missing", QT_TRANSLATE_NOOP("Words", "no visit number")},
    {"visitor-missing", QT_TRANSLATE_NOOP("Words", "no visitor's name")},
    {"inmate-missing", QT_TRANSLATE_NOOP("Words", "no prisoner's name")},
    {"date-impossible", QT_TRANSLATE_NOOP("Words", "the date is missing or cannot be")},
    {"time-impossible", QT_TRANSLATE_NOOP("Words", "the time is missing or cannot be")},
    {"age-impossible", QT_TRANSLATE_NOOP("Words", "the age cannot be")},
    {"doubled", QT_TRANSLATE_NOOP("Words", "the same number stands in an earlier row with other words")},
    {"known-differs", QT_TRANSLATE_NOOP("Words", "the number is known here with other words or another time; ours stays")},
};

constexpr CodeWord importFields[] = {
    {"visrn", QT_TRANSLATE_NOOP("Words", "visit number")},
    {"date", QT_TRANSLATE_NOOP("Words", "date")},
    {"start", QT_TRANSLATE_NOOP("Words", "time")},
    {"minutes", QT_TRANSLATE_NOOP("Words", "minutes")},
    {"mode", QT_TRANSLATE_NOOP("Words", "video or face to face")},
    {"visitor", QT_TRANSLATE_NOOP("Words", "visitor")},
    {"visitorFather", QT_TRANSLATE_NOOP("Words", "visitor's father or husband")},
    {"visitorSex", QT_TRANSLATE_NOOP("Words", "visitor's sex")},
    {"visitorAge", QT_TRANSLATE_NOOP("Words", "visitor's age")},
    {"relation", QT_TRANSLATE_NOOP("Words", "relation")},
    {"mobile", QT_TRANSLATE_NOOP("Words", "mobile")},
    {"email", QT_TRANSLATE_NOOP("Words", "e-mail")},
    {"address", QT_TRANSLATE_NOOP("Words", "address")},
    {"idKind", QT_TRANSLATE_NOOP("Words", "ID kind")},
    {"idNumber", QT_TRANSLATE_NOOP("Words", "ID number")},
    {"additional", QT_TRANSLATE_NOOP("Words", "further visitors")},
    {"inmate", QT_TRANSLATE_NOOP("Words", "prisoner")},
    {"inmateFather", QT_TRANSLATE_NOOP("Words", "prisoner's father or husband")},
    {"inmateAge", QT_TRANSLATE_NOOP("Words", "prisoner's age")},
    {"inmateSex", QT_TRANSLATE_NOOP("Words", "prisoner's sex")},
    {"inmateNumber", QT_TRANSLATE_NOOP("Words", "prisoner's number")},
    {"category", QT_TRANSLATE_NOOP("Words", "prisoner's class")},
    {"place", QT_TRANSLATE_NOOP("Words", "booth or window")},
    {"remarks", QT_TRANSLATE_NOOP("Words", "remarks")},
};

} // namespace

QString ImportPresenter::summary() const
{
    QStringList days;
    for (const QDate &day : m_preview.days)
        days << dayWord(day);
    if (m_preview.accepted == 0)
        return m_preview.duplicates > 0 ? tr("Nothing new: every visit of this file is here already.")
                                        : tr("No row of this file can be taken in. Mend the file and read it again.");
    return tr("%n visit(s) can be taken in: %1.", nullptr, m_preview.accepted).arg(days.join(QStringLiteral(", ")));
}

QString ImportPresenter::duplicatesLine() const
{
    return m_preview.duplicates > 0 ? tr("%n row(s) are known already and stay as they are.", nullptr, m_preview.duplicates) : QString();
}

QString ImportPresenter::rejectedReason(const station::RejectedRow &row) const
{
    return fromTable(rejectedTable, row.code);
}

QString ImportPresenter::columnWord(const QString &field) const
{
    return field.isEmpty() ? tr("not used") : fromTable(importFields, field);
}

QString ImportPresenter::result() const
{
    return tr("%n visit(s) taken in.", nullptr, m_taken);
}

} // namespace mulakat::ui::presenters
