#include "ui/pages/office/requestlist.h"

#include "ui/pages/marks.h"
#include "ui/presenters/requestspresenter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"

#include <QPainter>

namespace mulakat::ui::pages {

using presenters::RequestRow;
using theme::Tokens;
using widgets::FittedText;

namespace {

QFont sized(const QStyleOptionViewItem &option, int pixels)
{
    QFont font = option.font;
    font.setPixelSize(pixels);
    return font;
}

} // namespace

QSize RequestDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = theme::lineHeightOf(sized(option, Tokens::large)) + theme::lineHeightOf(sized(option, Tokens::body));
    return {Tokens::formColumn, lines + 2 * Tokens::space2};
}

void RequestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(presenters::RequestsModel::RowRole).value<RequestRow>();
    const theme::Colours &c = theme::coloursOf(*option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, selected ? c.selected : c.hover);
    if (selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), Tokens::space1, option.rect.height()), c.brand);
    const QFont large = sized(option, Tokens::large);
    const QFont small = sized(option, Tokens::body);
    QRect room = option.rect.adjusted(Tokens::space4, Tokens::space2, -Tokens::space4, -Tokens::space2);
    const int upperHeight = theme::lineHeightOf(large);
    const theme::State state = stateOf(row.mark);
    theme::paintState(*painter, state, c.of(state), QRectF(room.left(), room.top() + (upperHeight - 14) / 2.0, 14, 14));
    room.setLeft(room.left() + Tokens::icon + Tokens::space2);
    const QRect upper(room.left(), room.top(), room.width(), upperHeight);
    const int whenWidth = FittedText::widthOf(row.when, small) + 1;
    FittedText(row.when, small, whenWidth, 1)
        .paint(*painter, QRect(upper.right() - whenWidth, upper.top(), whenWidth, upper.height()), c.quietInk, Qt::AlignRight | Qt::AlignVCenter);
    const int names = upper.width() - whenWidth - Tokens::space3;
    FittedText(QStringLiteral("%1 → %2").arg(row.visitor, row.inmate), large, names, 1)
        .paint(*painter, QRect(upper.left(), upper.top(), names, upper.height()), c.ink, Qt::AlignLeft | Qt::AlignVCenter);
    const QRect lower(room.left(), upper.bottom() + 1, room.width(), room.bottom() - upper.bottom());
    QStringList about{row.kind, row.about, row.visrn};
    about.removeAll(QString());
    FittedText(about.join(QStringLiteral(" · ")), small, lower.width(), 1).paint(*painter, lower, c.quietInk, Qt::AlignLeft | Qt::AlignVCenter);
    painter->fillRect(QRect(option.rect.left() + Tokens::space4, option.rect.bottom(), option.rect.width() - 2 * Tokens::space4, Tokens::hairline), c.line);
    painter->restore();
}

RequestList::RequestList(presenters::RequestsPresenter &presenter, QWidget *parent)
    : QListView(parent)
    , m_presenter(presenter)
{
    setObjectName(QStringLiteral("requestsList"));
    setFrameShape(QFrame::NoFrame);
    setModel(&presenter.model());
    setItemDelegate(new RequestDelegate(this));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    connect(&presenter, &presenters::RequestsPresenter::selectionChanged, this, &RequestList::follow);
    connect(&presenter, &presenters::RequestsPresenter::changed, this, &RequestList::follow);
}

void RequestList::follow()
{
    const int row = m_presenter.model().rowOf(m_presenter.selected());
    if (row == currentIndex().row())
        return;
    m_following = true;
    setCurrentIndex(row < 0 ? QModelIndex() : model()->index(row, 0));
    m_following = false;
}

void RequestList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        m_presenter.select(m_presenter.model().row(current.row()).id);
}

// A row that goes away must not open its neighbour by itself: only what the officer pressed is opened.
void RequestList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    m_following = true;
    QListView::rowsAboutToBeRemoved(parent, start, end);
    m_following = false;
}

} // namespace mulakat::ui::pages

#include "moc_requestlist.cpp"
