#include "ui/pages/office/gappage.h"

#include "ui/pages/marks.h"
#include "ui/pages/office/paperform.h"
#include "ui/pages/office/settlerow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>

namespace mulakat::ui::pages {

using presenters::GapPresenter;
using presenters::SettleAct;
using presenters::SettleLine;
using theme::Tokens;
using widgets::Label;

GapPage::GapPage(GapPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_summary(named(new Label({}, Label::Size::Title, this), "gapSummary"))
    , m_all(new QHBoxLayout)
    , m_message(new widgets::Banner(widgets::Banner::Kind::Info, this))
    , m_lines(new SettleList("gapLines", this))
    , m_doubled(new SettleList("gapDoubled", this))
    , m_empty(named(new widgets::EmptyState, "gapEmpty"))
    , m_paper(new PaperForm(presenter, this))
{
    setObjectName(QStringLiteral("gapPage"));
    m_message->setName(QStringLiteral("gapMessage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_message);
    column->addWidget(buildBody(), 1);
    column->addWidget(m_paper);
    const auto settle = [this](const SettleLine &line, int act) { m_presenter.act(line, act); };
    connect(m_lines, &SettleList::pressed, this, settle);
    connect(m_doubled, &SettleList::pressed, this, settle);
    connect(&presenter, &GapPresenter::changed, this, &GapPage::refresh);
    refresh();
}

QWidget *GapPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Tokens::space5, Tokens::space3, Tokens::space5, Tokens::space3);
    row->setSpacing(Tokens::space4);
    m_all->setSpacing(Tokens::space2);
    row->addWidget(m_summary, 1);
    row->addLayout(m_all);
    return head;
}

QWidget *GapPage::buildBody()
{
    auto *body = new QWidget;
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(Tokens::space5, 0, Tokens::space5, Tokens::space4);
    inner->setSpacing(0);
    inner->addWidget(m_lines);
    inner->addWidget(m_doubled);
    inner->addWidget(m_empty);
    inner->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    return scroll;
}

void GapPage::showForAll()
{
    const QList<SettleAct> all = m_presenter.forAll();
    if (std::exchange(m_allShown, all) == all)
        return;
    while (QLayoutItem *item = m_all->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const SettleAct &act : all) {
        auto *button = new widgets::SecondaryButton(act.text, this);
        button->setObjectName(act.name);
        button->setToolTip(act.hint);
        connect(button, &widgets::Button::clicked, this, [this, what = act.act] { m_presenter.actAll(what); });
        m_all->addWidget(button);
    }
}

void GapPage::refresh()
{
    m_summary->setText(m_presenter.summary());
    showForAll();
    m_lines->show(tr("Visits of the gap"), m_presenter.lines());
    m_doubled->show(tr("Two desks did the same"), m_presenter.doubled());
    const bool empty = m_presenter.isKnown() && m_presenter.work() == 0;
    m_empty->setTexts(tr("Nothing is left to settle."), tr("After a power cut or a cut line the visits that it hit stand here."));
    m_empty->setVisible(empty);
    const QString problem = m_presenter.acts().message().isEmpty() ? m_presenter.problem() : m_presenter.acts().message();
    m_message->setKind(problem.isEmpty() ? widgets::Banner::Kind::Info : widgets::Banner::Kind::Attention);
    m_message->setText(problem.isEmpty() ? m_presenter.said() : problem);
}

void GapPage::retranslate()
{
    m_presenter.retranslate();
    m_paper->refresh();
    refresh();
}

void GapPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GapPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setShown(true);
}

void GapPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_presenter.setShown(false);
}

} // namespace mulakat::ui::pages

#include "moc_gappage.cpp"
