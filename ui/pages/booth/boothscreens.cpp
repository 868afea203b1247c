#include "ui/pages/booth/boothscreens.h"

#include "ui/pages/booth/pictowidgets.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"
#include "ui/widgets/timebar.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using presenters::BoothPhase;
using presenters::BoothShown;
using presenters::BoothTalk;
using theme::Tokens;
using widgets::Label;

namespace {

QVBoxLayout *columnOf(QWidget &screen)
{
    auto *column = new QVBoxLayout(&screen);
    column->setContentsMargins(Tokens::space7, Tokens::space6, Tokens::space7, Tokens::space6);
    column->setSpacing(Tokens::space4);
    return column;
}

Label *boothLabel(const char *name, Label::Size size, QWidget &screen, theme::Tone tone = theme::Tone::Ink)
{
    auto *label = new Label({}, size, &screen);
    label->setObjectName(QLatin1String(name));
    label->setAlignment(Qt::AlignCenter);
    label->setTone(tone);
    return label;
}

QString dateWords(QDate date, const voice::Phrases &phrases)
{
    return phrases.text(QStringLiteral("word.date"),
                        {QStringLiteral("weekday.%1").arg(date.dayOfWeek()), QString::number(date.day()),
                         QStringLiteral("month.%1").arg(date.month())});
}

// Keeps a picture's own shape, in the middle of the room there is.
class ShapeLayout final : public QVBoxLayout
{
public:
    explicit ShapeLayout(QWidget *picture)
    {
        addWidget(picture);
    }
    void setGeometry(const QRect &room) override
    {
        constexpr int wide = 4, high = 3;
        const QSize size = QSize(wide, high).scaled(room.size(), Qt::KeepAspectRatio);
        QRect middle(QPoint(), size);
        middle.moveCenter(room.center());
        QVBoxLayout::setGeometry(middle);
    }
};

} // namespace

BoothIdleScreen::BoothIdleScreen(QWidget *parent)
    : QWidget(parent)
    , m_sign(new PictogramView(Pictogram::Clock, 2 * Tokens::publicHuge, this))
    , m_title(boothLabel("boothIdleTitle", Label::Size::PublicTitle, *this))
    , m_text(boothLabel("boothIdleText", Label::Size::PublicLarge, *this, theme::Tone::Quiet))
    , m_time(boothLabel("boothIdleTime", Label::Size::PublicHuge, *this))
{
    auto *column = columnOf(*this);
    column->addStretch(1);
    column->addWidget(m_sign, 0, Qt::AlignHCenter);
    column->addSpacing(Tokens::space4);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_time);
    column->addStretch(1);
}

void BoothIdleScreen::put(const BoothShown &shown, const voice::Phrases &phrases)
{
    const bool next = shown.phase == BoothPhase::Next;
    m_sign->setPictogram(next ? Pictogram::Person : Pictogram::Clock);
    m_sign->setTone(next ? theme::Tone::Brand : theme::Tone::Quiet);
    const bool named = next && !shown.inmate.isEmpty();
    m_title->setText(phrases.text(named ? QStringLiteral("word.next.name") : next ? QStringLiteral("word.next") : QStringLiteral("word.idle"),
                                  {shown.inmate}));
    const QString time = shown.nextStart.toString(QStringLiteral("HH:mm"));
    m_text->setText(next ? phrases.text(QStringLiteral("word.next.at")) : phrases.text(QStringLiteral("word.idle.more")));
    m_time->setText(time);
    m_time->setVisible(next);
}

BoothWaitingScreen::BoothWaitingScreen(QWidget *parent)
    : QWidget(parent)
    , m_sign(new PictogramView(Pictogram::People, Tokens::publicHuge, this))
    , m_title(boothLabel("boothWaitingTitle", Label::Size::PublicTitle, *this))
    , m_elapsed(boothLabel("boothWaitingElapsed", Label::Size::PublicLarge, *this, theme::Tone::Waiting))
    , m_own(new widgets::PictureView(this))
    , m_blind(new PictogramView(Pictogram::PictureOff, 2 * Tokens::publicHuge, this))
    , m_face(boothLabel("boothFaceText", Label::Size::PublicLarge, *this))
{
    m_own->setObjectName(QStringLiteral("boothOwnPicture"));
    m_own->setMirrored(true);
    m_own->setFaceGuide(true);
    theme::setType(*m_own, Tokens::publicBody);
    m_title->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto *clock = new PictogramView(Pictogram::Clock, Tokens::publicLarge, this);
    clock->setTone(theme::Tone::Waiting);
    auto *head = new QHBoxLayout;
    head->setSpacing(Tokens::space5);
    head->addWidget(m_sign);
    head->addWidget(m_title, 1);
    auto *time = new QHBoxLayout;
    time->setSpacing(Tokens::space3);
    time->addWidget(clock);
    time->addWidget(m_elapsed);
    head->addLayout(time);
    auto *column = columnOf(*this);
    column->addLayout(head);
    column->addLayout(new ShapeLayout(m_own), 1);
    column->addWidget(m_blind, 1, Qt::AlignCenter);
    m_blind->setTone(theme::Tone::Quiet);
    column->addWidget(m_face);
}

void BoothWaitingScreen::put(const BoothShown &shown, const voice::Phrases &phrases)
{
    const QString kind = shown.whoSuffix();
    m_title->setText(shown.visitor.isEmpty() ? phrases.text(QStringLiteral("word.waiting.nobody"))
                                             : phrases.text(QStringLiteral("word.waiting") + kind, {shown.visitor}));
    m_elapsed->setText(widgets::TimeBar::clock(shown.waitedSeconds));
    const bool trouble = !shown.problem.isEmpty();
    m_face->setText(phrases.text(trouble ? QStringLiteral("word.") + shown.problem : QStringLiteral("word.face"), {shown.visitor}));
    m_face->setTone(trouble ? theme::Tone::Attention : theme::Tone::Ink);
    const bool blind = shown.problem == QLatin1String("no-camera");
    m_own->setVisible(!blind);
    m_blind->setVisible(blind);
    m_own->setWords(phrases.text(QStringLiteral("word.camera.starts")));
}

void BoothWaitingScreen::setOwn(const QImage &picture)
{
    m_own->setPicture(picture);
}

BoothGoodbyeScreen::BoothGoodbyeScreen(QWidget *parent)
    : QWidget(parent)
    , m_title(boothLabel("boothGoodbyeTitle", Label::Size::PublicTitle, *this))
    , m_text(boothLabel("boothGoodbyeText", Label::Size::PublicLarge, *this, theme::Tone::Quiet))
    , m_date(boothLabel("boothGoodbyeDate", Label::Size::PublicTitle, *this, theme::Tone::Brand))
    , m_question(boothLabel("boothRateText", Label::Size::PublicLarge, *this))
    , m_good(new PictogramButton(Pictogram::Happy, PictogramButton::Word::Below, this))
    , m_bad(new PictogramButton(Pictogram::Sad, PictogramButton::Word::Below, this))
{
    auto *column = columnOf(*this);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addSpacing(Tokens::space4);
    column->addWidget(m_text);
    column->addWidget(m_date);
    column->addStretch(1);
    addRating(*column);
    column->addStretch(2);
}

void BoothGoodbyeScreen::addRating(QVBoxLayout &column)
{
    m_good->setObjectName(QStringLiteral("boothRateGood"));
    m_bad->setObjectName(QStringLiteral("boothRateBad"));
    connect(m_good, &PictogramButton::clicked, this, [this] { Q_EMIT rated(1); });
    connect(m_bad, &PictogramButton::clicked, this, [this] { Q_EMIT rated(-1); });
    auto *row = new QHBoxLayout;
    row->setSpacing(Tokens::space6);
    row->addStretch(1);
    row->addWidget(m_good);
    row->addWidget(m_bad);
    row->addStretch(1);
    column.addWidget(m_question);
    column.addLayout(row);
}

void BoothGoodbyeScreen::put(const BoothShown &shown, const voice::Phrases &phrases)
{
    const bool dated = shown.nextDate.isValid();
    m_title->setText(phrases.text(QStringLiteral("word.goodbye")));
    m_text->setText(phrases.text(QStringLiteral("word.goodbye.next")));
    m_date->setText(dated ? dateWords(shown.nextDate, phrases) : QString());
    m_text->setVisible(dated);
    m_date->setVisible(dated);
    m_question->setText(phrases.text(shown.mood ? QStringLiteral("word.thanks") : QStringLiteral("word.rate")));
    m_good->setWord(phrases.text(QStringLiteral("word.good")));
    m_bad->setWord(phrases.text(QStringLiteral("word.bad")));
    m_good->setLit(shown.mood == 1);
    m_bad->setLit(shown.mood == -1);
    m_good->setEnabled(!shown.mood);
    m_bad->setEnabled(!shown.mood);
}

} // namespace mulakat::ui::pages

#include "moc_boothscreens.cpp"
