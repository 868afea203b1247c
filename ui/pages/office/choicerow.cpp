#include "ui/pages/office/choicerow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"
#include "ui/widgets/statebadge.h"

#include <QPainter>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::FittedText;

namespace {

QFont bolder(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

ChoiceRow::ChoiceRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChoiceRow::show(const QString &title, const QString &facts, theme::State state, const QString &verdict, const QString &differs)
{
    setText(title);
    m_differs = differs;
    m_facts = facts;
    m_state = state;
    m_verdict = verdict;
    setToolTip(differs.isEmpty() ? facts : facts + QLatin1Char('\n') + differs);
    QStringList all{title, facts, verdict, differs};
    all.removeAll(QString());
    setAccessibleName(all.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize ChoiceRow::sizeHint() const
{
    const int lines = FittedText::lineHeight(text(), font()) + FittedText::lineHeight(m_facts, font())
        + (m_differs.isEmpty() ? 0 : FittedText::lineHeight(m_differs, font()));
    return {Tokens::formColumn, lines + 2 * Tokens::space1 + 2};
}

QSize ChoiceRow::minimumSizeHint() const
{
    return {Tokens::formColumn / 2, sizeHint().height()};
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    const theme::Colours &c = theme::coloursOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse())
        painter.fillRect(rect(), isChecked() ? c.selected : c.hover);
    painter.fillRect(QRect(0, height() - 1, width(), Tokens::hairline), c.line);
    QRect room = rect().adjusted(Tokens::space2, Tokens::space1, -Tokens::space2, -Tokens::space1);
    const int side = Tokens::indicator;
    const QRectF ring(room.left() + 1, room.center().y() - side / 2.0 + 1, side - 2, side - 2);
    painter.setPen(QPen(isEnabled() ? c.fieldLine : c.line, 1.5));
    painter.setBrush(c.raised);
    painter.drawEllipse(ring);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.brand);
        painter.drawEllipse(ring.adjusted(4, 4, -4, -4));
    }
    room.setLeft(room.left() + side + Tokens::space2);
    const QRect upper(room.left(), room.top(), room.width(), FittedText::lineHeight(text(), font()));
    int badge = 0;
    if (!m_verdict.isEmpty()) {
        badge = FittedText::widthOf(m_verdict, font()) + Tokens::icon + Tokens::space3;
        widgets::StateBadge::paint(painter, QRect(upper.right() - badge, upper.top(), badge, upper.height()), m_state, m_verdict, font(), c,
                                   layoutDirection());
    }
    FittedText(text(), bolder(font()), upper.width() - badge - Tokens::space2, 1)
        .paint(painter, upper.adjusted(0, 0, -badge - Tokens::space2, 0), c.ink, Qt::AlignLeft | Qt::AlignVCenter);
    const int last = m_differs.isEmpty() ? 0 : FittedText::lineHeight(m_differs, font());
    const QRect lower(room.left(), upper.bottom(), room.width(), room.bottom() - upper.bottom() - last);
    FittedText(m_facts, font(), lower.width(), 1).paint(painter, lower, c.quietInk, Qt::AlignLeft | Qt::AlignVCenter);
    if (last > 0)
        FittedText(m_differs, font(), lower.width(), 1)
            .paint(painter, QRect(lower.left(), lower.bottom(), lower.width(), last), c.waiting, Qt::AlignLeft | Qt::AlignVCenter);
    if (hasFocus()) {
        painter.setPen(QPen(c.brand, Tokens::focusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
    }
}

} // namespace mulakat::ui::pages

#include "moc_choicerow.cpp"
