#include "ui/pages/desk/daypage.h"

#include "ui/pages/desk/daylist.h"
#include "ui/pages/desk/detailview.h"
#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace mulakat::ui::pages {

using presenters::DayPresenter;
using theme::Tokens;

namespace {

constexpr int mostNotices = 4;
constexpr int listShare = 46; // of hundred; the rest is the detail's
constexpr int wholeWidth = 100;

} // namespace

DayPage::DayPage(DayPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_left(new QWidget(this))
    , m_content(new QStackedWidget(this))
    , m_list(named(new DayList(presenter, this), "dayList"))
    , m_empty(named(new widgets::EmptyState, "dayEmpty"))
    , m_detail(new DetailView(presenter.detail(), presenter.clock(), this))
{
    setObjectName(QStringLiteral("dayPage"));
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (int i = 0; i < mostNotices; ++i) {
        auto *notice = new widgets::Banner(widgets::Banner::Kind::Attention, this);
        notice->setName(QStringLiteral("dayNotice%1").arg(i + 1));
        m_notices << notice;
        column->addWidget(notice);
    }
    m_empty->action()->setObjectName(QStringLiteral("dayImport"));
    m_content->addWidget(m_list);
    m_content->addWidget(m_empty);
    column->addWidget(m_content, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left, listShare);
    row->addWidget(new widgets::Hairline(Qt::Vertical, this));
    row->addWidget(m_detail, wholeWidth - listShare);
    connect(&presenter, &DayPresenter::changed, this, &DayPage::refresh);
    connect(m_empty, &widgets::EmptyState::actionPressed, this, [this] {
        if (m_presenter.content() == DayPresenter::Content::NoVisits)
            Q_EMIT importAsked();
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, &presenter.detail().call(), &presenters::CallPresenter::levelsChanged);
    m_second.start();
    refresh();
}

void DayPage::addBar(QWidget *bar)
{
    auto *column = static_cast<QVBoxLayout *>(m_left->layout());
    column->insertWidget(column->indexOf(m_content), bar);
}

void DayPage::find(const QString &text)
{
    m_presenter.find(text);
    // One that is left is what was looked for: it is opened by Return, not by itself.
}

void DayPage::showNotices()
{
    const QList<DayPresenter::Notice> notices = m_presenter.notices();
    for (int i = 0; i < m_notices.size(); ++i) {
        const DayPresenter::Notice notice = notices.value(i);
        m_notices.at(i)->setKind(notice.attention ? widgets::Banner::Kind::Attention : widgets::Banner::Kind::Info);
        m_notices.at(i)->setText(notice.text);
    }
}

void DayPage::refresh()
{
    showNotices();
    switch (m_presenter.content()) {
    case DayPresenter::Content::Loading:
        m_empty->setTexts(tr("The day is being read …"), {});
        m_empty->setAction({});
        break;
    case DayPresenter::Content::NoVisits:
        m_empty->setTexts(tr("No visits today."), tr("Import a list or open Requests."));
        m_empty->setAction(tr("Import a list …"));
        break;
    case DayPresenter::Content::NothingFound:
        m_empty->setTexts(tr("Nothing found for “%1”.").arg(m_presenter.findText()),
                          tr("Any part of the number, of a name in any script, or the mobile's last four digits will do."));
        m_empty->setAction({});
        break;
    case DayPresenter::Content::Rows:
        break;
    }
    const bool rows = m_presenter.content() == DayPresenter::Content::Rows;
    m_content->setCurrentWidget(rows ? static_cast<QWidget *>(m_list) : m_empty);
}

void DayPage::retranslate()
{
    m_presenter.retranslate();
    m_detail->refresh();
    refresh();
}

void DayPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// F3: the next visit that waits for the officer. F6: the next talk that runs.
void DayPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F3)
        m_presenter.selectNext();
    else if (event->key() == Qt::Key_F6)
        m_presenter.selectNextRunning();
    else
        QWidget::keyPressEvent(event);
}

} // namespace mulakat::ui::pages

#include "moc_daypage.cpp"
