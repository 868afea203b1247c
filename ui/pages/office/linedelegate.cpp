#include "ui/pages/office/linedelegate.h"

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace mulakat::ui::pages {

using theme::Tokens;

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Colours &c = theme::coloursOf(*option.widget);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, c.selected);
    QStyleOptionViewItem inner = option;
    inner.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected);
    inner.rect.adjust(Tokens::space1, 0, -Tokens::space1, -Tokens::hairline);
    QStyledItemDelegate::paint(painter, inner, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), Tokens::hairline), c.line);
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * Tokens::space1, Tokens::space1 + Tokens::hairline);
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
