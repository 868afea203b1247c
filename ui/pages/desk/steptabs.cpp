#include "ui/pages/desk/steptabs.h"

#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace mulakat::ui::pages {

using presenters::Mark;
using theme::Tokens;
using widgets::FittedText;

StepTab::StepTab(int number, QWidget *parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    setCheckable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("detailStep%1").arg(number));
    setAttribute(Qt::WA_Hover);
}

void StepTab::setStep(const presenters::StepView &step, bool open)
{
    if (step == m_step && open == isChecked())
        return;
    m_step = step;
    setChecked(open);
    setText(step.title);
    setAccessibleName(QStringLiteral("%1 %2, %3").arg(m_number).arg(step.title, step.state));
    setToolTip(accessibleName());
    update();
}

QSize StepTab::sizeHint() const
{
    QFont font = this->font();
    font.setPixelSize(Tokens::large);
    const int height = FittedText::lineHeight(m_step.title, font) + FittedText::lineHeight(m_step.state, this->font());
    return {4 * Tokens::space6, height + 2 * Tokens::space2};
}

void StepTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colours &c = theme::coloursOf(*this);
    if (isChecked() || underMouse())
        painter.fillRect(rect(), isChecked() ? c.selected : c.hover);
    const int edge = isChecked() ? Tokens::focusRing : Tokens::hairline;
    painter.fillRect(QRect(0, height() - edge, width(), edge), isChecked() ? c.brand : c.line);
    QFont large = font();
    large.setPixelSize(Tokens::large);
    large.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    const QColor colour = m_step.mark == Mark::None ? c.quietInk : c.of(stateOf(m_step.mark));
    const Qt::Alignment across = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const auto visual = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const int top = Tokens::space2;
    const int first = FittedText::lineHeight(m_step.title, large);
    const QRect sign(Tokens::space3, top, Tokens::indicator, first);
    if (m_step.mark == Mark::None || m_step.mark == Mark::Closed) {
        FittedText(QString::number(m_number), large, sign.width(), 1).paint(painter, visual(sign), c.quietInk, across);
    } else {
        const int side = Tokens::icon;
        theme::paintState(painter, stateOf(m_step.mark), colour,
                          QRectF(visual(QRect(sign.left(), sign.center().y() - side / 2 + 1, side, side))));
    }
    const int left = sign.right() + Tokens::space1;
    const int room = width() - left - Tokens::space2;
    const QColor ink = m_step.mark == Mark::None && !isChecked() ? c.quietInk : c.ink;
    FittedText(m_step.title, large, room, 1).paint(painter, visual(QRect(left, top, room, first)), ink, across);
    const QRect below(left, top + first, room, height() - top - first - Tokens::space2);
    FittedText(m_step.state, font(), room, 1).paint(painter, visual(below), colour, across);
    if (hasFocus()) {
        painter.setPen(QPen(c.brand, Tokens::focusRing));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

StepTabs::StepTabs(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < presenters::stepCount; ++i) {
        auto *tab = new StepTab(i + 1, this);
        m_tabs << tab;
        row->addWidget(tab);
        connect(tab, &StepTab::clicked, this, [this, i, tab] {
            tab->setChecked(true);
            Q_EMIT chosen(presenters::Step(i));
        });
    }
}

void StepTabs::setSteps(const QList<presenters::StepView> &steps, presenters::Step open)
{
    for (int i = 0; i < m_tabs.size() && i < steps.size(); ++i)
        m_tabs.at(i)->setStep(steps.at(i), steps.at(i).step == open);
}

} // namespace mulakat::ui::pages

#include "moc_steptabs.cpp"
