#pragma once
#include <QListView>
#include <QStyledItemDelegate>

namespace mulakat::ui::presenters {
class RequestsPresenter;
}

namespace mulakat::ui::pages {

// Two lines a request: who and whom; how, for when, since when. Main thread.
class RequestDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// The list of requests; keeps place and selection when facts change.
class RequestList : public QListView
{
    Q_OBJECT
public:
    RequestList(presenters::RequestsPresenter &presenter, QWidget *parent);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    void follow();
    presenters::RequestsPresenter &m_presenter;
    bool m_following = false;
};

} // namespace mulakat::ui::pages
