#include "ui/pages/service/clockfields.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace mulakat::ui::pages {

using theme::Tokens;

ClockFields::ClockFields(QWidget *parent)
    : QWidget(parent)
    , m_date(new widgets::Field({}, this))
    , m_time(new widgets::Field({}, this))
    , m_give(new widgets::SecondaryButton({}, this))
{
    m_date->setName(QStringLiteral("clockDate"));
    m_time->setName(QStringLiteral("clockTime"));
    m_give->setObjectName(QStringLiteral("clockGive"));
    m_date->setFixedWidth(Tokens::formColumn / 2);
    m_time->setFixedWidth(Tokens::formColumn / 3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::space3);
    row->addWidget(m_date);
    row->addWidget(m_time);
    row->addWidget(m_give, 0, Qt::AlignBottom);
    row->addStretch(1);
    connect(m_give, &QPushButton::clicked, this, &ClockFields::give);
    connect(m_date, &widgets::Field::entered, m_time->edit(), [this] { m_time->edit()->setFocus(); });
    connect(m_time, &widgets::Field::entered, this, &ClockFields::give);
    retranslate();
}

void ClockFields::fill(const QString &date, const QString &time)
{
    if (!m_date->text().isEmpty() || !m_time->text().isEmpty())
        return;
    m_date->setText(date);
    m_time->setText(time);
}

void ClockFields::retranslate()
{
    m_date->setLabel(tr("Date (day/month/year)"));
    m_time->setLabel(tr("Time (24 hours)"));
    m_give->setText(tr("This is right"));
}

QWidget *ClockFields::first()
{
    return m_date->edit();
}

void ClockFields::give()
{
    Q_EMIT given(m_date->text(), m_time->text());
}

} // namespace mulakat::ui::pages

#include "moc_clockfields.cpp"
