#include "ui/pages/desk/daylist.h"

#include "ui/pages/desk/dayrowdelegate.h"
#include "ui/presenters/daypresenter.h"

#include <QMouseEvent>
#include <QScrollBar>

namespace mulakat::ui::pages {

DayList::DayList(presenters::DayPresenter &presenter, QWidget *parent)
    : QListView(parent)
    , m_presenter(presenter)
{
    setFrameShape(QFrame::NoFrame);
    setModel(&presenter.model());
    setItemDelegate(new DayRowDelegate(this));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setAutoScroll(false);
    presenters::DayModel &model = presenter.model();
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &DayList::rememberTop);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &DayList::rememberTop);
    connect(&model, &QAbstractItemModel::rowsAboutToBeMoved, this, &DayList::rememberTop);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &DayList::restoreTop, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &DayList::restoreTop, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &DayList::restoreTop, Qt::QueuedConnection);
    connect(&presenter, &presenters::DayPresenter::selectionChanged, this, &DayList::followSelection);
}

void DayList::rememberTop()
{
    if (std::exchange(m_keeping, true))
        return;
    const QModelIndex top = indexAt(QPoint(1, 1));
    m_top = verticalScrollBar()->value() > 0 ? QPersistentModelIndex(top) : QPersistentModelIndex();
}

void DayList::restoreTop()
{
    if (!std::exchange(m_keeping, false))
        return;
    if (m_top.isValid())
        scrollTo(m_top, PositionAtTop);
    // A selected visit whose row came back, after a search or a change of its group, is marked again.
    const int row = m_presenter.model().rowOfVisit(m_presenter.selected());
    // Where it is not among the rows, none is: Qt would mark a neighbour that nobody has opened.
    if (currentIndex().row() != row) {
        m_following = true;
        setCurrentIndex(row >= 0 ? model()->index(row, 0) : QModelIndex());
        m_following = false;
    }
}

void DayList::followSelection()
{
    const int row = m_presenter.model().rowOfVisit(m_presenter.selected());
    m_following = true;
    if (row >= 0) {
        setCurrentIndex(model()->index(row, 0));
        scrollTo(currentIndex());
    } else {
        setCurrentIndex({});
    }
    m_following = false;
}

void DayList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    // Rows that go away take the mark with them, not the visit that is open beside the list.
    if (m_following || m_keeping || !current.isValid())
        return;
    const presenters::DayRow &row = m_presenter.model().row(current.row());
    if (!row.heading)
        m_presenter.select(row.id);
}

QModelIndex DayList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex index = QListView::moveCursor(action, modifiers);
    const int step = action == MoveUp || action == MovePageUp || action == MovePrevious || action == MoveEnd ? -1 : 1;
    while (index.isValid() && m_presenter.model().row(index.row()).heading)
        index = model()->index(index.row() + step, 0);
    if (index.isValid())
        scrollTo(index);
    return index.isValid() ? index : currentIndex();
}

void DayList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && m_presenter.model().row(index.row()).heading) {
        const presenters::Group group = m_presenter.model().row(index.row()).group;
        m_presenter.model().setFolded(group, !m_presenter.model().isFolded(group));
        return event->accept();
    }
    QListView::mousePressEvent(event);
    if (index.isValid())
        m_presenter.select(m_presenter.model().row(index.row()).id); // also where the mark was there before the press
}

} // namespace mulakat::ui::pages

#include "moc_daylist.cpp"
