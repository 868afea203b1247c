#pragma once
#include <QStyledItemDelegate>

class QTableView;

namespace mulakat::ui::pages {

// Cells of a plain table: up to two lines under their heading, a hairline below each row, no ring around a single cell.
class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// A table on the page's own ground: no frame, no grid, nothing to edit, headings at the leading side.
void dressTable(QTableView &table);

} // namespace mulakat::ui::pages
