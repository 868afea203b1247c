#include "ui/shell/topbar.h"

#include "ui/pages/marks.h"
#include "ui/presenters/sessionpresenter.h"
#include "ui/presenters/stationpresenter.h"
#include "ui/shell/languageswitch.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statebadge.h"

#include <QEvent>
#include <QHBoxLayout>

namespace mulakat::ui::shell {

using theme::Tokens;
using widgets::ElidedLabel;
using widgets::StateBadge;

TopBar::TopBar(presenters::SessionPresenter &session, presenters::StationPresenter &station, Language &language, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_station(station)
    , m_jail(new ElidedLabel({}, this))
    , m_clock(new ElidedLabel({}, this))
    , m_portal(new StateBadge(this))
    , m_disk(new StateBadge(this))
    , m_booths(new StateBadge(this))
    , m_unsigned(new StateBadge(this))
    , m_officer(new ElidedLabel({}, this))
    , m_handOver(new widgets::SecondaryButton({}, this))
    , m_signOut(new widgets::QuietButton({}, this))
{
    build(language);
    connect(&session, &presenters::SessionPresenter::changed, this, &TopBar::refresh);
    connect(&station, &presenters::StationPresenter::changed, this, &TopBar::refresh);
    connect(&station, &presenters::StationPresenter::ticked, this, &TopBar::tick);
    connect(m_signOut, &widgets::Button::clicked, &session, &presenters::SessionPresenter::signOut);
    connect(m_handOver, &widgets::Button::clicked, this, &TopBar::handOverAsked);
    setHandOverPossible(false);
    retranslate();
}

void TopBar::build(Language &language)
{
    m_jail->setObjectName(QStringLiteral("topJail"));
    m_jail->setBold(true);
    m_clock->setObjectName(QStringLiteral("topClock"));
    m_officer->setObjectName(QStringLiteral("topOfficer"));
    m_officer->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_handOver->setObjectName(QStringLiteral("handOver"));
    m_signOut->setObjectName(QStringLiteral("signOut"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::space4, Tokens::space1, Tokens::space2, Tokens::space1);
    row->setSpacing(Tokens::space4);
    row->addWidget(m_jail, 2);
    row->addWidget(m_clock, 0);
    row->addStretch(1);
    addStatus(*row);
    row->addStretch(1);
    row->addWidget(m_officer, 3);
    row->addWidget(m_handOver);
    row->addWidget(new LanguageSwitch(language, this));
    row->addWidget(m_signOut);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumHeight(Tokens::topBar);
}

void TopBar::addStatus(QHBoxLayout &row)
{
    m_portal->setObjectName(QStringLiteral("statusPortal"));
    m_disk->setObjectName(QStringLiteral("statusDisk"));
    m_booths->setObjectName(QStringLiteral("statusBooths"));
    m_unsigned->setObjectName(QStringLiteral("statusUnsigned"));
    for (StateBadge *badge : {m_portal, m_disk, m_booths, m_unsigned})
        row.addWidget(badge);
}

void TopBar::setHandOverPossible(bool possible)
{
    m_handOver->setVisible(possible);
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::retranslate()
{
    m_handOver->setText(tr("Hand over"));
    m_signOut->setText(tr("Sign out"));
    refresh();
}

void TopBar::tick()
{
    m_clock->setText(tr("%1 · %2", "date, time").arg(m_station.date(), m_station.time()));
}

void TopBar::refresh()
{
    const auto show = [](StateBadge &badge, const presenters::StatusView &status) { badge.setState(pages::stateOf(status.mark), status.text); };
    m_jail->setText(m_station.jail());
    show(*m_portal, m_station.portal());
    show(*m_disk, m_station.disk());
    show(*m_booths, m_station.booths());
    show(*m_unsigned, m_station.unsignedDays());
    m_unsigned->setVisible(!m_unsigned->text().isEmpty());
    m_officer->setText(m_session.officer());
    tick();
}

} // namespace mulakat::ui::shell

#include "moc_topbar.cpp"
