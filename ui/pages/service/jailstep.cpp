#include "ui/pages/service/jailstep.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Field;

JailStep::JailStep(presenters::SetupPresenter &presenter, QWidget *parent)
    : SetupStep(presenter, parent)
    , m_note(new widgets::Label({}, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, Tokens::space2, 0, Tokens::space2);
    grid->setHorizontalSpacing(Tokens::space5);
    grid->setVerticalSpacing(Tokens::space4);
    grid->addWidget(add(QStringLiteral("jail.name"), "setupJailName"), 0, 0, 1, 4, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("jail.code"), "setupJailCode"), 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("jail.state"), "setupJailState"), 1, 2, 1, 2, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("booths"), "setupBooths"), 2, 0, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("seats"), "setupSeats"), 2, 1, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("windows"), "setupWindows"), 2, 2, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("jail.opens"), "setupOpens"), 3, 0, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("jail.closes"), "setupCloses"), 3, 1, Qt::AlignTop);
    grid->addWidget(add(QStringLiteral("verifier"), "setupVerifier"), 3, 2, 1, 2, Qt::AlignTop);
    grid->addWidget(m_note, 4, 0, 1, 4);
    m_note->setTone(theme::Tone::Quiet);
    m_note->setWordWrap(true);
    for (int i = 0; i < 4; ++i)
        grid->setColumnMinimumWidth(i, Tokens::formColumn / 2);
    grid->setColumnStretch(4, 1);
    grid->setRowStretch(5, 1);
}

Field *JailStep::add(const QString &path, const char *name)
{
    auto *field = new Field({}, this);
    field->setName(QLatin1String(name));
    bind(*field, path);
    m_fields.insert(path, field);
    return field;
}

void JailStep::retranslate()
{
    const auto label = [this](const char *path, const QString &text, const QString &hint = {}) {
        m_fields.value(QLatin1String(path))->setLabel(text);
        m_fields.value(QLatin1String(path))->setHint(hint);
    };
    label("jail.name", tr("Name of the jail"));
    label("jail.code", tr("Short name"), tr("letters a–z, digits, dashes; for example thane"));
    label("jail.state", tr("State"));
    label("booths", tr("Video booths"), tr("how many"));
    label("seats", tr("Visitor's seats"), tr("booths with a seat for visitors inside the jail"));
    label("windows", tr("Windows"), tr("how many"));
    label("jail.opens", tr("Visits from"));
    label("jail.closes", tr("until"));
    label("verifier", tr("UIDAI registration"), tr("empty: Aadhaar is not read, other cards are"));
    m_note->setText(tr("Sunday is closed; open days, minutes and rules stand in jail.json and can be changed at any time."));
}

void JailStep::refresh()
{
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it)
        show(**it, it.key());
}

QWidget *JailStep::first()
{
    return m_fields.value(QStringLiteral("jail.name"))->edit();
}

} // namespace mulakat::ui::pages

#include "moc_jailstep.cpp"
