#include "ui/pages/desk/zoneentry.h"

#include "ui/pages/desk/typedcheckline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

namespace {

constexpr int zoneLineCount = 3;
constexpr int longestLine = 64; // 44, and spaces between groups

} // namespace

ZoneEntry::ZoneEntry(QWidget *parent)
    : QWidget(parent)
    , m_check(new TypedCheckLine(QStringLiteral("evidenceLinesCheck"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Tokens::space2);
    for (int i = 0; i < zoneLineCount; ++i) {
        auto *line = new widgets::Field({}, this);
        line->setName(QStringLiteral("evidenceLine%1").arg(i + 1));
        line->edit()->setMaxLength(longestLine);
        column->addWidget(line);
        connect(line, &widgets::Field::changed, this, &ZoneEntry::check);
        connect(line, &widgets::Field::entered, this, &ZoneEntry::entered);
        m_lines << line;
    }
    column->addWidget(m_check);
}

void ZoneEntry::show(presenters::EvidencePresenter *person)
{
    const bool other = std::exchange(m_person, QPointer(person)) != person;
    m_lines.at(0)->setLabel(tr("First line, with its “<”"));
    m_lines.at(1)->setLabel(tr("Second line"));
    m_lines.at(2)->setLabel(tr("Third line, on cards only"));
    m_lines.at(0)->edit()->setPlaceholderText(QStringLiteral("P<INDSURNAME<<GIVEN<NAMES<<<<<<<<<<<<<<<<<<<"));
    if (other) {
        for (widgets::Field *line : std::as_const(m_lines))
            line->setText({});
    }
    check();
}

QStringList ZoneEntry::lines() const
{
    QStringList lines;
    for (const widgets::Field *line : m_lines)
        lines << line->text().toUpper();
    return lines;
}

void ZoneEntry::check()
{
    m_check->show(m_person ? m_person->typedLines(lines()) : presenters::TypedLine());
}

} // namespace mulakat::ui::pages
