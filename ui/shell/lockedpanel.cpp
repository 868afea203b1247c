#include "ui/shell/lockedpanel.h"

#include "ui/pages/marks.h"
#include "ui/presenters/stationpresenter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statebadge.h"

#include <QEvent>
#include <QGridLayout>

namespace mulakat::ui::shell {

using theme::Tokens;
using widgets::Label;
using widgets::StateBadge;

namespace {
constexpr int mostLines = 8; // what fits beside the keypad
}

LockedPanel::LockedPanel(presenters::StationPresenter &station, QWidget *parent)
    : QWidget(parent)
    , m_station(station)
    , m_title(new Label({}, Label::Size::Large, this))
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("lockedPanel"));
    theme::setType(*this, Tokens::large);
    m_title->setBold(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Tokens::space5);
    m_grid->addWidget(m_title, 0, 0, 1, 2);
    for (int i = 0; i < mostLines; ++i) {
        auto *badge = new StateBadge(this);
        auto *text = new Label({}, this);
        badge->setObjectName(QStringLiteral("lockedPlace%1").arg(i));
        text->setObjectName(QStringLiteral("lockedLine%1").arg(i));
        text->setWordWrap(false);
        m_grid->addWidget(badge, i + 1, 0);
        m_grid->addWidget(text, i + 1, 1);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setRowStretch(mostLines + 1, 1);
    connect(&station, &presenters::StationPresenter::changed, this, &LockedPanel::refresh);
    connect(&station, &presenters::StationPresenter::ticked, this, &LockedPanel::refresh);
    refresh();
}

void LockedPanel::refresh()
{
    m_title->setText(tr("In the booths now"));
    const QList<presenters::LockedLine> lines = m_station.locked();
    for (int i = 0; i < mostLines; ++i) {
        auto *badge = static_cast<StateBadge *>(m_grid->itemAtPosition(i + 1, 0)->widget());
        auto *text = static_cast<Label *>(m_grid->itemAtPosition(i + 1, 1)->widget());
        const bool used = i < lines.size();
        badge->setVisible(used);
        text->setVisible(used);
        if (!used)
            continue;
        badge->setState(pages::stateOf(lines.at(i).mark), lines.at(i).place);
        text->setText(lines.at(i).text);
        text->setTone(lines.at(i).mark == presenters::Mark::Attention ? theme::Tone::Attention : theme::Tone::Ink);
    }
    if (std::exchange(m_lines, int(lines.size())) != lines.size())
        Q_EMIT linesChanged();
}

void LockedPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace mulakat::ui::shell

#include "moc_lockedpanel.cpp"
