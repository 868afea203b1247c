#include "ui/pages/office/linedelegate.h"

#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace mulakat::ui::pages {

using theme::Tokens;

namespace {

constexpr int lineInset = 2 * Tokens::hairline; // as the headings stand
constexpr int cellLines = 2;

} // namespace

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Colours &c = theme::coloursOf(*option.widget);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, c.selected);
    const QRect room = option.rect.adjusted(lineInset, 0, -Tokens::space2, -Tokens::hairline);
    const QVariant side = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment align = side.isValid() ? Qt::Alignment(side.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
    widgets::FittedText(index.data().toString(), option.font, room.width(), cellLines)
        .paint(*painter, room, c.ink, QStyle::visualAlignment(option.direction, align));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), Tokens::hairline), c.line);
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const int own = widgets::FittedText::widthOf(text, option.font);
    const int room = option.rect.width() > 0 ? option.rect.width() - lineInset - Tokens::space2 : own;
    const widgets::FittedText fitted(text, option.font, room, cellLines);
    return {own + lineInset + Tokens::space2 + Tokens::hairline, fitted.height() + 2 * Tokens::space2 + Tokens::hairline};
}

void dressTable(QTableView &table)
{
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setItemDelegate(new LineDelegate(&table));
    table.viewport()->setAutoFillBackground(false);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace mulakat::ui::pages

#include "moc_linedelegate.cpp"
