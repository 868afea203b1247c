#include "ui/pages/desk/tokenpanel.h"

#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

TokenPanel::TokenPanel(presenters::DetailPresenter &presenter, QWidget *parent)
    : Panel(presenter, "tokenPanel", parent)
    , m_token(named(new Label({}, Label::Size::PublicTitle, this), "token"))
    , m_hint(named(new Label({}, this), "tokenHint"))
    , m_call(named(new widgets::SecondaryButton({}, this), "tokenCall"))
    , m_printToken(named(new widgets::SecondaryButton({}, this), "tokenPrint"))
    , m_printPass(named(new widgets::SecondaryButton({}, this), "passPrint"))
    , m_windowBox(new QComboBox)
    , m_window(new widgets::Field(QString(), m_windowBox, this))
    , m_locker(new widgets::Field({}, this))
    , m_deposit(named(new widgets::SecondaryButton({}, this), "lockerSave"))
    , m_search(named(new widgets::SecondaryButton({}, this), "searchDone"))
    , m_goods(named(new widgets::SecondaryButton({}, this), "lockerReturned"))
{
    m_window->setName(QStringLiteral("tokenWindow"));
    m_locker->setName(QStringLiteral("locker"));
    m_hint->setTone(theme::Tone::Quiet);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Tokens::space3);
    grid->setVerticalSpacing(Tokens::space3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_token, 0, 0, 1, 2);
    grid->addWidget(m_hint, 1, 0, 1, 2);
    auto *print = new QHBoxLayout;
    print->setSpacing(Tokens::space3);
    print->addWidget(m_call);
    print->addWidget(m_printToken);
    print->addWidget(m_printPass);
    print->addStretch(1);
    grid->addLayout(print, 2, 0, 1, 2);
    grid->addWidget(m_window, 3, 0);
    grid->addWidget(m_locker, 4, 0);
    grid->addWidget(m_deposit, 4, 1, Qt::AlignBottom);
    auto *gate = new QHBoxLayout;
    gate->setSpacing(Tokens::space3);
    gate->addWidget(m_search);
    gate->addWidget(m_goods);
    gate->addStretch(1);
    grid->addLayout(gate, 5, 0, 1, 2);
    grid->setRowStretch(6, 1);
    connect(m_call, &QPushButton::clicked, &m_presenter, &presenters::DetailPresenter::callToWindow);
    connect(m_search, &QPushButton::clicked, &m_presenter, &presenters::DetailPresenter::noteSearch);
    connect(m_goods, &QPushButton::clicked, &m_presenter, &presenters::DetailPresenter::returnGoods);
    connect(m_printToken, &QPushButton::clicked, this, [this] { m_presenter.print(QStringLiteral("token")); });
    connect(m_printPass, &QPushButton::clicked, this, [this] { m_presenter.print(QStringLiteral("pass")); });
    connect(m_windowBox, &QComboBox::activated, this, [this](int index) {
        m_presenter.call().changePlace(m_windowBox->itemData(index).toString());
    });
    connect(m_deposit, &QPushButton::clicked, this, [this] { m_presenter.deposit(m_locker->text().trimmed()); });
    connect(m_locker, &widgets::Field::entered, this, [this] { m_presenter.deposit(m_locker->text().trimmed()); });
}

void TokenPanel::refresh()
{
    const station::VisitDetail &detail = m_presenter.detail();
    const station::VisitLine &line = detail.line;
    const bool free = m_presenter.hasArrived() && !m_presenter.acts().isBusy();
    const bool given = !line.token.isEmpty();
    m_token->setText(line.token);
    m_token->setVisible(given);
    m_hint->setText(given ? tr("The board calls this token to %1.").arg(presenters::placeName(line.mode, line.place))
                          : tr("The token is what the board calls, instead of a name. It is printed when it is given."));
    m_call->setText(line.state == visits::State::Ready ? tr("Called") : tr("Call to %1").arg(presenters::placeName(line.mode, line.place)));
    m_call->setEnabled(m_presenter.mayCall());
    m_call->setVisible(given);
    m_search->setText(detail.searched ? tr("Searched") : tr("Search done"));
    m_search->setEnabled(free && !detail.searched);
    m_goods->setText(detail.goodsReturned ? tr("Goods returned") : tr("Goods given back"));
    m_goods->setEnabled(!m_presenter.acts().isBusy() && !detail.locker.isEmpty() && !detail.goodsReturned);
    m_goods->setVisible(!detail.locker.isEmpty());
    m_printToken->setText(tr("Print token again"));
    m_printToken->setVisible(given);
    m_printPass->setText(tr("Print pass"));
    m_window->setLabel(tr("Window"));
    const QStringList places = m_presenter.places();
    const QSignalBlocker quiet(m_windowBox);
    if (m_windowBox->count() != places.size()) {
        m_windowBox->clear();
        for (const QString &place : places)
            m_windowBox->addItem(QString(), place);
    }
    for (int i = 0; i < places.size(); ++i)
        m_windowBox->setItemText(i, presenters::placeName(line.mode, places.at(i)));
    m_windowBox->setCurrentIndex(int(places.indexOf(line.place)));
    m_windowBox->setEnabled(visits::isBeforeTalk(line.state) && !m_presenter.acts().isBusy());
    m_locker->setLabel(tr("Phone and goods lie in locker"));
    if (std::exchange(m_shown, line.id) != line.id || (!detail.locker.isEmpty() && m_locker->text().isEmpty()))
        m_locker->setText(detail.locker);
    m_deposit->setText(tr("Note locker"));
    m_deposit->setEnabled(free);
}

} // namespace mulakat::ui::pages

#include "moc_tokenpanel.cpp"
