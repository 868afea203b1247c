#include "ui/pages/desk/personrow.h"

#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statebadge.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace mulakat::ui::pages {

using presenters::EvidencePresenter;
using theme::Tokens;

PersonRow::PersonRow(const base::MemberId &member, QWidget *parent)
    : QWidget(parent)
    , m_member(member)
    , m_state(new widgets::StateBadge(this))
    , m_name(new widgets::ElidedLabel({}, this))
    , m_change(new widgets::QuietButton({}, this))
    , m_takeBack(new widgets::QuietButton({}, this))
{
    const QString &id = member.text();
    setObjectName(QStringLiteral("person") + id);
    m_state->setObjectName(QStringLiteral("personState") + id);
    m_name->setObjectName(QStringLiteral("personName") + id);
    m_change->setObjectName(QStringLiteral("personHere") + id);
    m_takeBack->setObjectName(QStringLiteral("personTakeBack") + id);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::space3, Tokens::space1, Tokens::space1, Tokens::space1);
    row->setSpacing(Tokens::space2);
    row->addWidget(m_name, 1);
    row->addWidget(m_state);
    row->addWidget(m_takeBack);
    row->addWidget(m_change);
    connect(m_change, &QPushButton::clicked, this, [this] { Q_EMIT hereChanged(m_member, !m_here); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { Q_EMIT takenBack(m_member); });
}

void PersonRow::show(const EvidencePresenter &person, bool open, bool mayChange, const QString &under)
{
    const station::PersonView &view = person.person();
    m_open = open;
    m_here = !view.absent;
    QStringList facts{view.name, presenters::relationWord(view.relation)};
    if (view.age > 0)
        facts << tr("age %1").arg(view.age);
    if (!under.isEmpty())
        facts << tr("child, with %1").arg(under);
    else if (view.child)
        facts << tr("child");
    if (view.added)
        facts << tr("added here");
    facts.removeAll(QString());
    m_name->setText(facts.join(QStringLiteral(" · ")));
    using theme::State;
    if (view.absent)
        m_state->setState(State::Closed, tr("not here"));
    else if (view.accepted)
        m_state->setState(State::Ready, tr("accepted"));
    else if (view.child)
        m_state->setState(State::Closed, tr("no ID needed"));
    else
        m_state->setState(State::Waiting, tr("to check"));
    m_takeBack->setText(tr("Take back"));
    m_takeBack->setVisible(view.accepted && mayChange);
    m_change->setText(m_here ? tr("Not here") : tr("Is here"));
    m_change->setVisible(mayChange && !view.accepted);
    m_change->setEnabled(!person.isBusy());
    setAccessibleName(m_name->text());
    update();
}

void PersonRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    if (m_open) {
        painter.fillRect(rect(), c.selected);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, Tokens::space1, height())), c.brand);
    }
    painter.fillRect(QRect(0, height() - Tokens::hairline, width(), Tokens::hairline), c.line);
    if (hasFocus()) {
        painter.setPen(QPen(c.brand, Tokens::focusRing));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void PersonRow::mouseReleaseEvent(QMouseEvent *)
{
    Q_EMIT chosen(m_member);
}

void PersonRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT chosen(m_member);
    else
        QWidget::keyPressEvent(event);
}

} // namespace mulakat::ui::pages

#include "moc_personrow.cpp"
