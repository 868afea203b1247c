#include "ui/pages/office/documentstrip.h"

#include "ui/presenters/requestspresenter.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"

#include <QHBoxLayout>
#include <QPainter>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::FittedText;

namespace {

constexpr int thumbWidth = 2 * Tokens::space7;
constexpr int thumbPicture = Tokens::space7 + Tokens::space6;

} // namespace

DocumentThumb::DocumentThumb(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void DocumentThumb::show(const QString &word, const QImage &picture, const QString &failure)
{
    setText(word);
    m_picture = picture;
    m_failure = failure;
    setToolTip(failure);
    setEnabled(!picture.isNull());
    update();
}

QSize DocumentThumb::sizeHint() const
{
    return {thumbWidth, thumbPicture + Tokens::space1 + 2 * theme::lineHeightOf(font())};
}

void DocumentThumb::paintEvent(QPaintEvent *)
{
    const theme::Colours &c = theme::coloursOf(*this);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect box(0, 0, width(), thumbPicture);
    painter.fillRect(box, c.hover);
    if (!m_picture.isNull()) {
        const QSize size = m_picture.size().scaled(box.size(), Qt::KeepAspectRatio);
        const QPoint corner = box.center() - QPoint(size.width() / 2, size.height() / 2);
        painter.drawImage(QRect(corner, size), m_picture);
    } else {
        const QString words = m_failure.isEmpty() ? tr("loading …") : tr("cannot be shown");
        FittedText(words, font(), box.width() - Tokens::space2, 2).paint(painter, box, m_failure.isEmpty() ? c.quietInk : c.attention, Qt::AlignCenter);
    }
    painter.setPen(QPen(hasFocus() ? c.brand : c.line, hasFocus() ? Tokens::focusRing : Tokens::hairline));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(box).adjusted(1, 1, -1, -1));
    const QRect below(0, thumbPicture + Tokens::space1, width(), height() - thumbPicture - Tokens::space1);
    FittedText(text(), font(), width(), 2).paint(painter, below, c.ink, Qt::AlignHCenter | Qt::AlignTop);
}

DocumentStrip::DocumentStrip(presenters::RequestsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("requestDocuments"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Tokens::space2);
    m_row->addStretch(1);
    connect(&presenter, &presenters::RequestsPresenter::pictureChanged, this, &DocumentStrip::refresh);
}

void DocumentStrip::refresh()
{
    const auto &documents = m_presenter.detail().documents;
    while (m_thumbs.size() < documents.size()) {
        auto *thumb = new DocumentThumb(this);
        const int number = int(m_thumbs.size());
        thumb->setObjectName(QStringLiteral("requestDocument%1").arg(number + 1));
        connect(thumb, &QAbstractButton::clicked, this, [this, number] { Q_EMIT openAsked(number); });
        m_row->insertWidget(number, thumb);
        m_thumbs << thumb;
    }
    for (int i = 0; i < m_thumbs.size(); ++i) {
        m_thumbs.at(i)->setVisible(i < documents.size());
        if (i < documents.size())
            m_thumbs.at(i)->show(presenters::pictureWord(documents.at(i).what), m_presenter.picture(documents.at(i).record),
                                 m_presenter.pictureFailure(documents.at(i).record));
    }
    setVisible(!documents.isEmpty());
}

} // namespace mulakat::ui::pages

#include "moc_documentstrip.cpp"
