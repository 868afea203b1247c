#include "ui/pages/office/daychooser.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fittedtext.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace mulakat::ui::pages {

using theme::Tokens;

DayChooser::DayChooser(const char *name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QDateEdit(this))
    , m_before(new widgets::SecondaryButton(QStringLiteral("‹"), this))
    , m_after(new widgets::SecondaryButton(QStringLiteral("›"), this))
{
    const QString base = QLatin1String(name);
    m_edit->setObjectName(base);
    m_before->setObjectName(base + QStringLiteral("Before"));
    m_after->setObjectName(base + QStringLiteral("After"));
    m_edit->setCalendarPopup(true);
    m_edit->setMinimumHeight(Tokens::deskTouch);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space1);
    row->addWidget(m_before);
    row->addWidget(m_edit);
    row->addWidget(m_after);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_before, &QPushButton::clicked, this, [this] { m_edit->setDate(m_edit->date().addDays(-1)); });
    connect(m_after, &QPushButton::clicked, this, [this] { m_edit->setDate(m_edit->date().addDays(1)); });
    connect(m_edit, &QDateEdit::dateChanged, this, &DayChooser::dayChosen);
    dress();
}

void DayChooser::setDay(QDate day)
{
    const QSignalBlocker quiet(m_edit);
    if (day.isValid() && day != m_edit->date())
        m_edit->setDate(day);
}

QDate DayChooser::day() const
{
    return m_edit->date();
}

void DayChooser::setLeast(QDate day)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setMinimumDate(day);
}

void DayChooser::dress()
{
    m_edit->setLocale(QLocale());
    m_edit->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    int widest = 0; // of any day: the field keeps its width while days pass
    for (int month = 1; month <= 12; ++month)
        widest = std::max(widest, widgets::FittedText::widthOf(QLocale().toString(QDate(2028, month, 28), m_edit->displayFormat()), font()));
    m_edit->setMinimumWidth(widest + 2 * Tokens::deskTouch);
    m_before->setAccessibleName(tr("The day before"));
    m_before->setToolTip(tr("The day before"));
    m_after->setAccessibleName(tr("The day after"));
    m_after->setToolTip(tr("The day after"));
    m_edit->setAccessibleName(tr("Day"));
}

void DayChooser::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        dress();
}

} // namespace mulakat::ui::pages

#include "moc_daychooser.cpp"
