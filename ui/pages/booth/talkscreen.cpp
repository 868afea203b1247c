#include "ui/pages/booth/talkscreen.h"

#include "ui/pages/booth/noticecard.h"
#include "ui/pages/booth/videoview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace mulakat::ui::pages {

using presenters::BoothPhase;
using presenters::BoothShown;
using theme::Tokens;
using widgets::Banner;

namespace {
constexpr int ownShare = 6; // of the width

QString unheardWords(const BoothShown &shown, const voice::Phrases &phrases)
{
    const QString kind = shown.talk == presenters::BoothTalk::Medical ? QStringLiteral("word.kind.medical") : QStringLiteral("word.kind.legal");
    return phrases.text(kind) + QStringLiteral(" · ") + phrases.text(QStringLiteral("word.unheard"));
}
} // namespace

BoothTalkScreen::BoothTalkScreen(QWidget *parent)
    : QWidget(parent)
    , m_far(makeDark())
    , m_own(new VideoView(this))
    , m_top(new QWidget(this))
    , m_unheard(new Banner(Banner::Kind::Legal, m_top))
    , m_problem(new Banner(Banner::Kind::Attention, m_top))
    , m_notice(new NoticeCard(QStringLiteral("boothNotice"), Tokens::publicTitle, this))
    , m_card(new NoticeCard(QStringLiteral("boothMessage"), Tokens::publicHuge, this))
{
    m_far->setObjectName(QStringLiteral("boothFarPicture"));
    m_own->setObjectName(QStringLiteral("boothOwnSmall"));
    m_own->setMirrored(true);
    m_own->setPictogram(Pictogram::Person);
    m_unheard->setName(QStringLiteral("boothUnheard"));
    m_problem->setName(QStringLiteral("boothProblem"));
    for (Banner *banner : {m_unheard, m_problem})
        theme::setType(*banner, Tokens::publicBody);
    auto *top = new QVBoxLayout(m_top);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(0);
    top->addWidget(m_unheard);
    top->addWidget(m_problem);
}

// Before the first child: the tones of what is made here are those of the night.
VideoView *BoothTalkScreen::makeDark()
{
    theme::setScheme(*this, theme::Scheme::Dark);
    return new VideoView(this);
}

void BoothTalkScreen::put(const BoothShown &shown, const voice::Phrases &phrases)
{
    m_framed = shown.unheard();
    m_unheard->setText(shown.unheard() ? unheardWords(shown, phrases) : QString());
    const bool card = shown.problem == QLatin1String("visitor-left") || shown.problem == QLatin1String("media-failed");
    m_problem->setText(shown.problem.isEmpty() || card ? QString() : phrases.text(QStringLiteral("word.") + shown.problem));
    m_notice->setVisible(!shown.notice.isEmpty());
    if (!shown.notice.isEmpty())
        m_notice->put(shown.notice == QLatin1String("extended") ? Pictogram::MoreTime : Pictogram::Clock, theme::Tone::Waiting,
                      phrases.text(QStringLiteral("word.") + shown.notice));
    m_pictureOff = shown.pictureOff;
    if (m_pictureOff)
        m_far->setPicture({}); // a picture that stands still would look like a broken line
    putCard(shown, phrases);
    const bool words = m_card->isVisibleTo(this);
    m_far->setPictogram(words ? std::nullopt : std::optional(Pictogram::Person));
    place();
}

void BoothTalkScreen::putCard(const BoothShown &shown, const voice::Phrases &phrases)
{
    const auto word = [&](const char *key) { return phrases.text(QLatin1String(key), {shown.visitor}); };
    m_card->setVisible(shown.phase != BoothPhase::Talking || shown.pictureOff);
    if (shown.phase == BoothPhase::OfficerLeft)
        m_card->put(Pictogram::People, theme::Tone::Ink, word("word.officer-left"),
                    shown.visitor.isEmpty() ? word("word.waiting.nobody") : word("word.officer-left.more"));
    else if (shown.phase == BoothPhase::Paused)
        m_card->put(Pictogram::Pause, theme::Tone::Ink, word("word.paused"), word("word.paused.more"));
    else if (shown.phase == BoothPhase::Reconnecting && shown.problem == QLatin1String("visitor-left"))
        m_card->put(Pictogram::Person, theme::Tone::Ink, word("word.visitor-left"), word("word.reconnecting.more"));
    else if (shown.phase == BoothPhase::Reconnecting && shown.problem == QLatin1String("media-failed"))
        m_card->put(Pictogram::LineDown, theme::Tone::Ink, word("word.media-failed"), word("word.reconnecting.more"));
    else if (shown.phase == BoothPhase::Reconnecting)
        m_card->put(Pictogram::LineDown, theme::Tone::Ink, word("word.reconnecting"), word("word.reconnecting.more"));
    else if (shown.pictureOff)
        m_card->put(Pictogram::PictureOff, theme::Tone::Ink, word("word.picture-off"));
}

void BoothTalkScreen::setFar(const QImage &picture)
{
    if (!m_pictureOff)
        m_far->setPicture(picture);
}

void BoothTalkScreen::setOwn(const QImage &picture)
{
    m_own->setPicture(picture);
}

void BoothTalkScreen::resizeEvent(QResizeEvent *)
{
    place();
}

bool BoothTalkScreen::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

// Over the picture: words at its head, the own picture in its lower corner, a card in its middle.
void BoothTalkScreen::place()
{
    const int edge = m_framed ? Tokens::space2 : 0;
    const QRect inside = rect().adjusted(edge, edge, -edge, -edge);
    const bool words = m_unheard->isVisibleTo(m_top) || m_problem->isVisibleTo(m_top);
    const int tall = m_top->layout()->heightForWidth(inside.width());
    const int head = !words ? 0 : tall > 0 ? tall : m_top->sizeHint().height();
    m_top->setGeometry(inside.left(), inside.top(), inside.width(), head);
    m_far->setGeometry(inside.adjusted(0, head, 0, 0));
    const QSize own(inside.width() / ownShare, inside.width() / ownShare * 3 / 4);
    const QRect corner(inside.right() - Tokens::space4 - own.width(), inside.bottom() - Tokens::space4 - own.height(), own.width(), own.height());
    m_own->setGeometry(QStyle::visualRect(layoutDirection(), rect(), corner));
    const int most = inside.width() - 2 * Tokens::space7;
    const QSize notice = m_notice->sizeFor(most);
    m_notice->setGeometry(inside.left() + (inside.width() - notice.width()) / 2, inside.top() + head + Tokens::space5, notice.width(), notice.height());
    const QSize card = m_card->sizeFor(most);
    QRect middle(QPoint(), card);
    middle.moveCenter(m_far->geometry().center());
    m_card->setGeometry(middle);
}

void BoothTalkScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Colours &c = theme::coloursOf(*this);
    painter.fillRect(rect(), m_framed ? c.legal : c.paper);
}

} // namespace mulakat::ui::pages

#include "moc_talkscreen.cpp"
