#include "ui/shell/deskscreen.h"

#include "ui/presenters/sessionpresenter.h"
#include "ui/presenters/stationpresenter.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/tabbutton.h"
#include "ui/shell/topbar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairline.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>

namespace mulakat::ui::shell {

using theme::Tokens;

namespace {

constexpr int returnForMs = 30'000;
constexpr int ringAgainMs = 10'000;
const QStringList &tabNames()
{
    static const QStringList names{QStringLiteral("day"),     QStringLiteral("gap"),      QStringLiteral("requests"), QStringLiteral("callout"),
                                   QStringLiteral("inmates"), QStringLiteral("register"), QStringLiteral("close"),    QStringLiteral("health")};
    return names;
}

// Its tab is there only while there is something to settle, or it is looked at.
QString gapPage()
{
    return QStringLiteral("gap");
}

QString importPage()
{
    return QStringLiteral("import");
}

} // namespace

DeskScreen::DeskScreen(presenters::SessionPresenter &session, presenters::StationPresenter &station, Language &language, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_station(station)
    , m_stack(new QStackedWidget(this))
    , m_signIn(new SignInPage(session, station, language, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_signIn);
    m_stack->addWidget(buildFrame(language));
    m_returnOver.setSingleShot(true);
    m_returnOver.setInterval(returnForMs);
    m_ringAgain.setInterval(ringAgainMs);
    connectPresenters();
    retranslate();
    if (session.isSignedIn())
        enter();
    else
        lock();
    qApp->installEventFilter(this);
}

QWidget *DeskScreen::buildFrame(Language &language)
{
    auto *frame = new QWidget(this);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new TopBar(m_session, m_station, language, frame);
    m_offline = new widgets::Banner(widgets::Banner::Kind::Attention, frame);
    m_offline->setName(QStringLiteral("offlineBanner"));
    m_help = new widgets::Banner(widgets::Banner::Kind::Attention, frame);
    m_help->setName(QStringLiteral("helpBanner"));
    m_pages = new QStackedWidget(frame);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Tokens::space2, 0, Tokens::space4, 0);
    row->setSpacing(0);
    buildTabs(*row);
    column->addWidget(m_bar);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, frame));
    column->addLayout(row);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, frame));
    column->addWidget(m_help);
    column->addWidget(m_offline);
    column->addWidget(m_pages, 1);
    return frame;
}

void DeskScreen::addNotice(QWidget *notice)
{
    auto *column = qobject_cast<QVBoxLayout *>(m_pages->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_pages), notice);
}

void DeskScreen::buildTabs(QHBoxLayout &row)
{
    for (const QString &name : tabNames()) {
        auto *tab = new TabButton(this);
        tab->setObjectName(QStringLiteral("tab") + name.at(0).toUpper() + name.mid(1));
        tab->hide(); // until its page is there
        m_tabs.insert(name, tab);
        row.addWidget(tab);
        connect(tab, &TabButton::clicked, this, [this, name] { showPage(name); });
    }
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("findField"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(Tokens::formColumn);
    m_find->setMinimumWidth(Tokens::formColumn / 2);
    m_import = new widgets::QuietButton({}, this);
    m_import->setObjectName(QStringLiteral("openImport"));
    m_import->hide();
    connect(m_import, &QPushButton::clicked, this, [this] { showPage(importPage()); });
    row.addStretch(1);
    row.addWidget(m_import);
    row.addSpacing(Tokens::space3);
    row.addWidget(m_find, 2);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.isEmpty())
            showPage(tabNames().constFirst());
        Q_EMIT findAsked(text);
    });
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this);
    connect(key, &QShortcut::activated, this, [this] {
        m_find->setFocus();
        m_find->selectAll();
    });
}

void DeskScreen::connectPresenters()
{
    using presenters::SessionPresenter;
    using presenters::StationPresenter;
    connect(&m_session, &SessionPresenter::signedIn, this, &DeskScreen::enter);
    connect(&m_session, &SessionPresenter::signedOut, this, &DeskScreen::lock);
    connect(&m_station, &StationPresenter::changed, this, &DeskScreen::refresh);
    connect(&m_station, &StationPresenter::helpHeard, this, &DeskScreen::hearHelp);
    connect(m_bar, &TopBar::handOverAsked, this, &DeskScreen::handOver);
    connect(m_help, &widgets::Banner::actionPressed, this, [this] {
        m_helpPlace.clear();
        m_ringAgain.stop();
        refresh();
    });
    connect(&m_ringAgain, &QTimer::timeout, this, [this] {
        if (m_station.isHelpAsked())
            Q_EMIT helpRings();
        else
            m_ringAgain.stop();
    });
    connect(m_signIn, &SignInPage::cancelled, this, &DeskScreen::setHandedOver);
    connect(&m_returnOver, &QTimer::timeout, this, &DeskScreen::setHandedOver);
}

void DeskScreen::addPage(const QString &name, QWidget *page)
{
    m_byName.insert(name, page);
    m_pages->addWidget(page);
    if (TabButton *tab = m_tabs.value(name))
        tab->setVisible(name != gapPage());
    if (name == importPage())
        m_import->show();
    if (m_page.isEmpty())
        showPage(name);
}

void DeskScreen::showPage(const QString &name)
{
    QWidget *page = m_byName.value(name);
    if (!page)
        return;
    m_page = name;
    m_pages->setCurrentWidget(page);
    if (TabButton *tab = m_tabs.value(name))
        tab->setChecked(true);
    refresh();
}

void DeskScreen::setWork(const QString &name, int count)
{
    m_work.insert(name, count);
    refresh();
}

void DeskScreen::setHandOverPossible(bool possible)
{
    m_bar->setHandOverPossible(possible);
}

void DeskScreen::enter()
{
    const bool back = m_state == State::HandedOver;
    m_state = State::Open;
    m_returnOver.stop();
    m_signIn->setMode(SignInPage::Mode::Desk);
    m_stack->setCurrentIndex(1);
    if (QWidget *page = m_pages->currentWidget())
        page->setFocus();
    if (back)
        Q_EMIT returned();
    Q_EMIT opened();
}

void DeskScreen::lock()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close(); // a menu over a locked desk would still show names
    m_stack->setCurrentWidget(m_signIn);
    if (m_state != State::HandedOver) {
        m_state = State::Locked;
        m_signIn->setMode(SignInPage::Mode::Desk);
    }
    m_signIn->begin();
}

void DeskScreen::handOver()
{
    setHandedOver();
    m_session.signOut();
}

void DeskScreen::setHandedOver()
{
    m_state = State::HandedOver;
    m_returnOver.stop();
    m_signIn->setMode(SignInPage::Mode::Return);
    m_stack->setCurrentWidget(m_signIn);
    Q_EMIT handedOver();
}

void DeskScreen::askReturn()
{
    if (m_state != State::HandedOver)
        return;
    m_signIn->begin();
    m_returnOver.start();
    Q_EMIT returnShown();
}

QString DeskScreen::helpWords() const
{
    const QString booth = presenters::StationPresenter::boothOfSeat(m_helpPlace);
    if (m_helpPlace.isEmpty())
        return {};
    if (m_helpPlace.startsWith(QLatin1String("checkin")))
        return tr("A visitor at %1 asks for an officer.").arg(m_helpPlace);
    return booth.isEmpty() ? tr("Booth %1 asks for help.").arg(m_helpPlace) : tr("The visitor at the seat of booth %1 asks for help.").arg(booth);
}

void DeskScreen::hearHelp(const QString &place)
{
    m_helpPlace = place;
    m_ringAgain.start();
    Q_EMIT helpRings();
    refresh();
}

bool DeskScreen::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        if (m_state == State::Open)
            m_session.touched();
        else if (m_returnOver.isActive())
            m_returnOver.start();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void DeskScreen::refresh()
{
    // The day says it itself, above its list.
    const bool said = m_page == tabNames().constFirst();
    m_offline->setText(said ? QString() : m_station.offline());
    m_help->setText(helpWords());
    m_tabs.value(QStringLiteral("day"))->setCount(m_station.dayWork());
    m_tabs.value(QStringLiteral("requests"))->setCount(m_station.requestsWork());
    m_tabs.value(QStringLiteral("health"))->setCount(m_station.healthWork());
    m_tabs.value(gapPage())->setCount(m_work.value(gapPage()));
    m_tabs.value(gapPage())->setVisible(m_byName.contains(gapPage()) && (m_work.value(gapPage()) > 0 || m_page == gapPage()));
    m_tabs.value(QStringLiteral("close"))->setCount(m_station.closeWork());
}

void DeskScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DeskScreen::retranslate()
{
    m_tabs.value(QStringLiteral("day"))->setText(tr("Day"));
    m_tabs.value(QStringLiteral("requests"))->setText(tr("Requests"));
    m_tabs.value(QStringLiteral("callout"))->setText(tr("Call-out"));
    m_tabs.value(QStringLiteral("inmates"))->setText(tr("Prisoners"));
    m_tabs.value(QStringLiteral("register"))->setText(tr("Register"));
    m_tabs.value(gapPage())->setText(tr("What happened"));
    m_tabs.value(QStringLiteral("close"))->setText(tr("Day close"));
    m_tabs.value(QStringLiteral("health"))->setText(tr("Health"));
    m_import->setText(tr("Import a list …"));
    for (TabButton *tab : std::as_const(m_tabs))
        tab->updateGeometry();
    m_find->setPlaceholderText(tr("Find: number, name, mobile …"));
    m_find->setAccessibleName(tr("Find a visit"));
    m_help->setAction(tr("Seen"));
    refresh();
}

} // namespace mulakat::ui::shell

#include "moc_deskscreen.cpp"
