#include "ui/pages/office/requestspage.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/chip.h"
#include "ui/pages/office/daychooser.h"
#include "ui/pages/office/requestdetail.h"
#include "ui/pages/office/requestlist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace mulakat::ui::pages {

using presenters::RequestsPresenter;
using theme::Tokens;

namespace {

constexpr int requestListShare = 38; // of hundred; the rest is the detail's
constexpr int requestWidth = 100;

} // namespace

RequestsPage::RequestsPage(RequestsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_pending(named(new Chip({}, this), "requestsPending"))
    , m_approved(named(new Chip({}, this), "requestsApproved"))
    , m_day(new DayChooser("requestsDay", this))
    , m_decided(new widgets::Banner(widgets::Banner::Kind::Info, this))
    , m_content(new QStackedWidget(this))
    , m_list(new RequestList(presenter, this))
    , m_empty(named(new widgets::EmptyState, "requestsEmpty"))
    , m_detail(new RequestDetail(presenter, this))
{
    setObjectName(QStringLiteral("requestsPage"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildLeft(), requestListShare);
    row->addWidget(new widgets::Hairline(Qt::Vertical, this));
    row->addWidget(m_detail, requestWidth - requestListShare);
    connect(m_pending, &QAbstractButton::clicked, this, [this] { m_presenter.showList(RequestsPresenter::List::Pending); });
    connect(m_approved, &QAbstractButton::clicked, this, [this] { m_presenter.showList(RequestsPresenter::List::Approved); });
    connect(m_day, &DayChooser::dayChosen, &presenter, &RequestsPresenter::showDay);
    connect(&presenter, &RequestsPresenter::changed, this, &RequestsPage::refresh);
    m_detail->startOver();
    refresh();
}

QWidget *RequestsPage::buildLeft()
{
    auto *left = new QWidget(this);
    m_decided->setName(QStringLiteral("requestsDecided"));
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(Tokens::space4, Tokens::space2, Tokens::space4, Tokens::space2);
    tools->setSpacing(Tokens::space2);
    tools->addWidget(m_pending);
    tools->addWidget(m_approved);
    tools->addStretch(1);
    tools->addWidget(m_day);
    m_content->addWidget(m_list);
    m_content->addWidget(m_empty);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_decided);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, left));
    column->addWidget(m_content, 1);
    return left;
}

void RequestsPage::showEmpty()
{
    if (m_presenter.content() == RequestsPresenter::Content::Loading)
        m_empty->setTexts(tr("The requests are being read …"), {});
    else if (m_presenter.list() == RequestsPresenter::List::Pending)
        m_empty->setTexts(tr("No request waits."), tr("New ones appear here by themselves when a family has sent its form."));
    else
        m_empty->setTexts(tr("No approved visit is ahead on this day."), tr("Choose another day above."));
}

void RequestsPage::refresh()
{
    const bool pending = m_presenter.list() == RequestsPresenter::List::Pending;
    m_pending->setText(m_presenter.work() > 0 ? tr("Waiting %1").arg(m_presenter.work()) : tr("Waiting"));
    m_approved->setText(tr("Approved"));
    m_pending->setChecked(pending);
    m_approved->setChecked(!pending);
    for (Chip *chip : {m_pending, m_approved}) {
        chip->updateGeometry();
        chip->update();
    }
    m_day->setVisible(!pending);
    m_day->setDay(m_presenter.day());
    m_decided->setText(m_presenter.decided());
    showEmpty();
    const bool rows = m_presenter.content() == RequestsPresenter::Content::Rows;
    m_content->setCurrentWidget(rows ? static_cast<QWidget *>(m_list) : m_empty);
}

void RequestsPage::retranslate()
{
    m_presenter.retranslate();
    m_detail->refresh();
    refresh();
}

void RequestsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// F3: the request that waits longest, or the next after the one that is open.
void RequestsPage::keyPressEvent(QKeyEvent *event)
{
    const presenters::RequestsModel &model = m_presenter.model();
    if (event->key() != Qt::Key_F3 || model.rowCount() == 0)
        return QWidget::keyPressEvent(event);
    m_presenter.select(model.row((model.rowOf(m_presenter.selected()) + 1) % model.rowCount()).id);
}

} // namespace mulakat::ui::pages

#include "moc_requestspage.cpp"
