#pragma once
#include <QStyledItemDelegate>

namespace mulakat::ui::presenters {
struct DayRow;
}

namespace mulakat::ui::pages {

// Paints the day's list: headings, and rows with state, time, place, names and what is next. Main thread.
class DayRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const presenters::DayRow &row) const;
    void paintVisit(QPainter &painter, const QStyleOptionViewItem &option, const presenters::DayRow &row) const;
    void paintSecond(QPainter &painter, const QStyleOptionViewItem &option, const presenters::DayRow &row, int left) const;
};

} // namespace mulakat::ui::pages
