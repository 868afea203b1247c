#include "ui/pages/desk/dayrowdelegate.h"

#include "ui/pages/desk/meters.h"
#include "ui/pages/marks.h"
#include "ui/presenters/daymodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"
#include "ui/widgets/statebadge.h"

#include <QPainter>

namespace mulakat::ui::pages {

namespace {

using presenters::DayRow;
using presenters::Mark;
using theme::Tokens;
using widgets::FittedText;

QFont dayFont(const QStyleOptionViewItem &option, int pixels, int weight = QFont::Normal)
{
    QFont font = option.font;
    font.setPixelSize(pixels);
    font.setWeight(QFont::Weight(weight));
    return font;
}

// Cells from left to right; mirrored for scripts that run the other way.
class Cells
{
public:
    Cells(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room)
        : m_painter(painter)
        , m_option(option)
        , m_room(room)
        , m_baseLine(room.center().y() + capHeight(option) / 2 + 1)
    {
    }
    int left() const { return m_room.left(); }
    int width() const { return m_room.width(); }
    QRect takeLeft(int width, int gap)
    {
        const QRect cell(m_room.left(), m_room.top(), width, m_room.height());
        m_room.setLeft(m_room.left() + width + gap);
        return visual(cell);
    }
    QRect takeRight(int width, int gap)
    {
        const QRect cell(m_room.right() + 1 - width, m_room.top(), width, m_room.height());
        m_room.setRight(m_room.right() - width - gap);
        return visual(cell);
    }
    QRect rest() const { return visual(m_room); }
    void text(const QRect &cell, const QString &words, const QFont &font, const QColor &colour, Qt::Alignment side = Qt::AlignLeft)
    {
        if (words.isEmpty() || cell.width() <= 0)
            return;
        // One base line for the whole row, whatever the size and script of a cell.
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(words, Qt::ElideRight, cell.width());
        const bool right = QStyle::visualAlignment(m_option.direction, side) & Qt::AlignRight;
        const int x = right ? cell.right() + 1 - metrics.horizontalAdvance(shown) : cell.left();
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(QPoint(x, m_baseLine), shown);
    }

private:
    static int capHeight(const QStyleOptionViewItem &option) { return QFontMetrics(dayFont(option, Tokens::large)).capHeight(); }
    QRect visual(const QRect &cell) const { return QStyle::visualRect(m_option.direction, m_option.rect, cell); }
    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    QRect m_room;
    int m_baseLine;
};

// A talk that runs: how its line is, what is wrong, and who has it, under the names.
bool hasSecondLine(const DayRow &row)
{
    const bool any = row.quality >= 0 || !row.note.isEmpty() || !row.kind.isEmpty() || !row.token.isEmpty() || !row.openedBy.isEmpty();
    return row.group == presenters::Group::Now && !row.heading && any;
}

int widest(const QStringList &texts, const QFont &font)
{
    int width = 0;
    for (const QString &text : texts)
        width = qMax(width, FittedText::widthOf(text, font));
    return width;
}

} // namespace

QSize DayRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(presenters::DayModel::RowRole).value<DayRow>();
    const int text = theme::lineHeightOf(dayFont(option, Tokens::large));
    const int second = hasSecondLine(row) ? theme::lineHeightOf(dayFont(option, Tokens::body)) : 0;
    return {Tokens::space7, row.heading ? Tokens::deskTouch : qMax(Tokens::deskRow, text + 2 * Tokens::space2) + second};
}

void DayRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(presenters::DayModel::RowRole).value<DayRow>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.heading)
        paintHeading(*painter, option, row);
    else
        paintVisit(*painter, option, row);
    painter->restore();
}

void DayRowDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const DayRow &row) const
{
    const theme::Colours &c = theme::coloursOf(*option.widget);
    const QFont font = dayFont(option, Tokens::body, QFont::DemiBold);
    if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, c.hover);
    Cells cells(painter, option, option.rect.adjusted(Tokens::space4, 0, -Tokens::space4, 0));
    const QString text = QStringLiteral("%1  %2").arg(presenters::word(row.group)).arg(row.count);
    cells.text(cells.takeLeft(cells.width() - Tokens::space6, 0), text, font, row.folded ? c.quietInk : c.ink);
    cells.text(cells.rest(), row.folded ? QStringLiteral("+") : QStringLiteral("−"), font, c.quietInk, Qt::AlignRight);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), Tokens::hairline), c.line);
}

void DayRowDelegate::paintVisit(QPainter &painter, const QStyleOptionViewItem &option, const DayRow &row) const
{
    const theme::Colours &c = theme::coloursOf(*option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, selected ? c.selected : c.hover);
    if (selected) {
        const QRect edge(option.rect.left(), option.rect.top(), Tokens::space1, option.rect.height());
        painter.fillRect(QStyle::visualRect(option.direction, option.rect, edge), c.brand);
    }
    const QFont font = dayFont(option, Tokens::large);
    const QFont small = dayFont(option, Tokens::body);
    const int below = hasSecondLine(row) ? theme::lineHeightOf(small) : 0;
    Cells cells(painter, option, option.rect.adjusted(Tokens::space4, 0, -Tokens::space4, -below));
    const QRect shape = cells.takeLeft(Tokens::icon, Tokens::space2);
    if (row.mark != Mark::None) {
        const int side = Tokens::icon - 2;
        const QRectF square(shape.left(), shape.center().y() - side / 2.0 + 1, side, side);
        theme::paintState(painter, stateOf(row.mark), c.of(stateOf(row.mark)), square);
    }
    const int timeWidth = widest({QStringLiteral("00:00")}, font);
    cells.text(cells.takeLeft(timeWidth, Tokens::space3), row.time, font, c.ink);
    const int placeWidth = qMax(FittedText::widthOf(row.place, small), Tokens::space7 + Tokens::space5 - Tokens::space1);
    cells.text(cells.takeLeft(qMin(placeWidth, cells.width() / 4), Tokens::space3), row.place, small, c.quietInk);
    const QColor noteColour = row.mark == Mark::None ? c.quietInk : c.of(stateOf(row.mark));
    if (!row.timeLeft.isEmpty()) {
        const QFont clock = dayFont(option, Tokens::large, QFont::DemiBold);
        cells.text(cells.takeRight(widest({QStringLiteral("00:00"), row.timeLeft}, clock), Tokens::space3), row.timeLeft, clock,
                   noteColour, Qt::AlignRight);
    }
    const QString names = row.inmate.isEmpty() ? row.visitor : QStringLiteral("%1 → %2").arg(row.visitor, row.inmate);
    if (!hasSecondLine(row)) {
        QStringList notes{row.note, row.kind, row.token, row.openedBy};
        notes.removeAll(QString());
        const QString note = notes.join(QStringLiteral(" · "));
        const int noteWidth = qMin(FittedText::widthOf(note, small) + 1, cells.width() * 45 / 100);
        cells.text(cells.takeRight(noteWidth, Tokens::space3), note, small, noteColour, Qt::AlignRight);
    }
    cells.text(cells.rest(), names, font, row.group == presenters::Group::Done ? c.quietInk : c.ink);
    if (hasSecondLine(row))
        paintSecond(painter, option, row, cells.left());
    const QRect line(option.rect.left() + Tokens::space4, option.rect.bottom(), option.rect.width() - 2 * Tokens::space4, Tokens::hairline);
    painter.fillRect(line, c.line);
}

void DayRowDelegate::paintSecond(QPainter &painter, const QStyleOptionViewItem &option, const DayRow &row, int left) const
{
    const theme::Colours &c = theme::coloursOf(*option.widget);
    const QFont small = dayFont(option, Tokens::body);
    const int tall = theme::lineHeightOf(small);
    const QRect room(left, option.rect.bottom() - tall - Tokens::space1, option.rect.right() - Tokens::space4 - left, tall);
    Cells cells(painter, option, room);
    if (row.quality >= 0) {
        const QRect bars = cells.takeLeft(Tokens::indicator + Tokens::space2, Tokens::space2);
        const int high = Tokens::icon - 2;
        paintQuality(painter, QRect(bars.left(), bars.center().y() - high / 2, bars.width(), high), row.quality, c, option.direction);
    }
    const bool alarm = row.mark == Mark::Attention || row.mark == Mark::Waiting;
    QStringList parts{row.note, row.line, row.kind, row.token};
    if (!row.openedBy.isEmpty())
        parts << tr("with %1").arg(row.openedBy);
    parts.removeAll(QString());
    parts.removeDuplicates();
    cells.text(cells.rest(), parts.join(QStringLiteral(" · ")), small, alarm ? c.of(stateOf(row.mark)) : c.quietInk);
}

} // namespace mulakat::ui::pages

#include "moc_dayrowdelegate.cpp"
