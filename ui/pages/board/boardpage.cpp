#include "ui/pages/board/boardpage.h"

#include "ui/pages/booth/pictogram.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fittedtext.h"

#include <QPainter>
#include <algorithm>

namespace mulakat::ui::pages {

using presenters::BoardPresenter;
using presenters::BoardShown;
using presenters::BoardToken;
using theme::Tokens;
using widgets::FittedText;

namespace {

constexpr int usualHeight = 1080; // sizes are those of a full HD board; a smaller one shows the same, smaller
constexpr int calledPixels = 4 * Tokens::publicHuge;
constexpr int nextPixels = Tokens::publicHuge;

int scaled(int pixels, int height)
{
    return pixels * height / usualHeight;
}

// Languages that this board can show and say, at least one.
QStringList spokenOf(const BoardShown &shown)
{
    QStringList codes;
    for (const QString &code : shown.languages) {
        if (voice::Phrases::languages().contains(code) && !codes.contains(code))
            codes << code;
    }
    return codes.isEmpty() ? QStringList{QStringLiteral("en")} : codes;
}

} // namespace

BoardPage::BoardPage(BoardPresenter &presenter, voice::Voice &voice, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_voice(voice)
{
    setObjectName(QStringLiteral("boardPage"));
    theme::setScheme(*this, theme::Scheme::Dark);
    connect(&presenter, &BoardPresenter::changed, this, &BoardPage::refresh);
    connect(&presenter, &BoardPresenter::call, this, &BoardPage::call);
    connect(&voice, &voice::Voice::speakingChanged, this, [this] {
        if (!m_voice.isSpeaking())
            sayNext();
    });
    refresh();
}

QString BoardPage::token() const
{
    return m_presenter.shown().now ? m_presenter.shown().now->token : QString();
}

QString BoardPage::place() const
{
    return m_presenter.shown().now ? m_presenter.shown().now->place : QString();
}

QString BoardPage::next() const
{
    QStringList tokens;
    for (const BoardToken &one : m_presenter.shown().next)
        tokens << one.token;
    return tokens.join(QLatin1Char(' '));
}

void BoardPage::refresh()
{
    setAccessibleName(token().isEmpty() ? inAll("word.board.none", QStringLiteral(", "))
                                        : inAll("word.board.token", QStringLiteral(", ")) + QLatin1Char(' ') + token());
    update();
}

void BoardPage::call(const QString &token, const QString &place)
{
    m_toSay = spokenOf(m_presenter.shown());
    m_call = {QStringLiteral("say.board.call"), {QLatin1String("digits.") + token, QLatin1String("digits.") + place}, true};
    m_presenter.setSpeaking(true);
    sayNext();
}

void BoardPage::sayNext()
{
    if (m_toSay.isEmpty())
        return m_presenter.setSpeaking(false);
    m_voice.setLanguage(m_toSay.takeFirst());
    m_voice.say(m_call);
    m_call.chime = false; // once a call
}

QString BoardPage::inAll(const char *key, const QString &gap) const
{
    QStringList words;
    for (const QString &code : spokenOf(m_presenter.shown()))
        words << voice::Phrases::of(code).text(QLatin1String(key));
    words.removeDuplicates();
    return words.join(gap);
}

QFont BoardPage::fontOf(int pixels, bool bold) const
{
    QFont face = theme::fontFor(spokenOf(m_presenter.shown()).constFirst(), std::max(Tokens::publicBody, scaled(pixels, height())));
    face.setBold(bold);
    return face;
}

void BoardPage::paintWords(QPainter &painter, const QRect &room, const QString &words, int pixels, const QColor &colour, Qt::Alignment align) const
{
    FittedText(words, fontOf(pixels, false), room.width(), 3).paint(painter, room, colour, align);
}

void BoardPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colours &c = theme::coloursOf(*this);
    painter.fillRect(rect(), c.paper);
    const BoardShown &shown = m_presenter.shown();
    const int margin = scaled(Tokens::space7, height());
    const int nextHigh = scaled(nextPixels * 3, height());
    const QRect below(margin, height() - nextHigh - margin / 2, width() - 2 * margin, nextHigh);
    QRect above(margin, margin, width() - 2 * margin, below.top() - 2 * margin);
    if (shown.offline) {
        const QRect strip(margin, margin / 2, width() - 2 * margin, scaled(Tokens::publicTitle * 2, height()));
        paintWords(painter, strip, inAll("word.board.offline", QStringLiteral("  ·  ")), Tokens::publicLarge, c.waiting, Qt::AlignCenter);
        above.setTop(strip.bottom() + margin / 2);
    }
    if (shown.now)
        paintCalled(painter, above);
    else
        paintWords(painter, above, inAll("word.board.none", QStringLiteral("\n")), Tokens::publicTitle, c.quietInk, Qt::AlignCenter);
    painter.fillRect(QRect(margin, below.top(), below.width(), Tokens::hairline), c.line);
    paintNext(painter, below);
}

// Token, arrow, window: the same three things on the slip in a visitor's hand.
void BoardPage::paintCalled(QPainter &painter, const QRect &room) const
{
    const theme::Colours &c = theme::coloursOf(*this);
    const BoardToken &now = *m_presenter.shown().now;
    const int wordHigh = scaled(Tokens::publicTitle * 2, height());
    const QFont large = fontOf(calledPixels, true);
    const QString windows = inAll("word.board.window", QStringLiteral(" · "));
    const int placeWide = std::max({FittedText::widthOf(now.place, large), FittedText::widthOf(windows, fontOf(Tokens::publicTitle, false)), room.width() / 5})
        + scaled(Tokens::space5, height());
    const int arrow = scaled(2 * Tokens::publicHuge, height());
    const int gap = scaled(Tokens::space7, height());
    const QRect place(room.right() - placeWide, room.top(), placeWide, room.height());
    const QRect token(room.left(), room.top(), room.width() - placeWide - arrow - 2 * gap, room.height());
    const auto paintBlock = [&](const QRect &block, const QString &word, const QString &text, const QColor &colour) {
        const QRect figures(block.left(), block.top() + wordHigh, block.width(), block.height() - wordHigh);
        paintWords(painter, QRect(block.left(), block.top(), block.width(), wordHigh), word, Tokens::publicTitle, c.quietInk, Qt::AlignCenter);
        QFont face = large;
        while (QFontMetrics(face).horizontalAdvance(text) > figures.width() && face.pixelSize() > Tokens::publicHuge)
            face.setPixelSize(face.pixelSize() - Tokens::space4);
        painter.setFont(face);
        painter.setPen(colour);
        painter.drawText(figures, Qt::AlignCenter, text);
    };
    paintBlock(token, inAll("word.board.token", QStringLiteral(" · ")), now.token, c.ink);
    paintPictogram(painter, Pictogram::Onward, c.waiting,
                   QRectF(token.right() + gap, room.top() + wordHigh, arrow, room.height() - wordHigh));
    paintBlock(place, windows, now.place, c.waiting);
}

void BoardPage::paintNext(QPainter &painter, const QRect &room) const
{
    const theme::Colours &c = theme::coloursOf(*this);
    const QList<BoardToken> &next = m_presenter.shown().next;
    const int wordHigh = scaled(Tokens::publicTitle * 3 / 2, height());
    paintWords(painter, QRect(room.left(), room.top() + Tokens::space2, room.width(), wordHigh), inAll("word.board.next", QStringLiteral(" · ")),
               Tokens::publicLarge, c.quietInk, Qt::AlignLeading | Qt::AlignVCenter);
    const int cell = room.width() / BoardPresenter::mostNext;
    const int arrow = scaled(Tokens::publicTitle, height());
    // Four of the longest stand side by side, each in its cell.
    QFont face = fontOf(nextPixels, true);
    const QFont placeFace = fontOf(Tokens::publicTitle + Tokens::publicBody, true);
    const auto fits = [&](const BoardToken &one) {
        return QFontMetrics(face).horizontalAdvance(one.token) + Tokens::space4 + arrow + Tokens::space3
            + QFontMetrics(placeFace).horizontalAdvance(one.place) + arrow / 2 <= cell;
    };
    while (face.pixelSize() > Tokens::publicLarge && !std::all_of(next.begin(), next.end(), fits))
        face.setPixelSize(face.pixelSize() - Tokens::space1);
    for (int i = 0; i < next.size(); ++i) {
        const QRect at(room.left() + i * cell, room.top() + wordHigh, cell, room.height() - wordHigh);
        const BoardToken &one = next.at(i);
        const int tokenWide = QFontMetrics(face).horizontalAdvance(one.token);
        painter.setFont(face);
        painter.setPen(one.called ? c.waiting : c.ink);
        painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter, one.token);
        if (one.place.isEmpty())
            continue;
        const QRectF sign(at.left() + tokenWide + Tokens::space4, at.center().y() - arrow / 2.0, arrow, arrow);
        paintPictogram(painter, Pictogram::Onward, one.called ? c.waiting : c.quietInk, sign);
        painter.setFont(placeFace);
        painter.drawText(QRectF(sign.right() + Tokens::space3, at.top(), cell, at.height()), Qt::AlignLeft | Qt::AlignVCenter, one.place);
    }
}

} // namespace mulakat::ui::pages

#include "moc_boardpage.cpp"
