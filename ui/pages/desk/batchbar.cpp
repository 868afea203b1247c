#include "ui/pages/desk/batchbar.h"

#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mulakat::ui::pages {

using presenters::BatchPresenter;
using station::BatchAct;
using theme::Tokens;
using widgets::Label;

namespace {

constexpr int leftLines = 4; // of those left behind that are seen at once

} // namespace

BatchBar::BatchBar(BatchPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_title(named(new Label({}, Label::Size::Large, this), "batchTitle"))
    , m_progress(named(new Label({}, this), "batchProgress"))
    , m_left(named(new Label({}, this), "batchLeft"))
    , m_leftArea(named(new QScrollArea(this), "batchLeftArea"))
    , m_earlier(named(new widgets::QuietButton(QStringLiteral("‹"), this), "batchEarlier"))
    , m_later(named(new widgets::QuietButton(QStringLiteral("›"), this), "batchLater"))
{
    setObjectName(QStringLiteral("batchBar"));
    m_progress->setTone(theme::Tone::Quiet);
    m_left->setTone(theme::Tone::Waiting);
    m_left->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_leftArea->setFrameShape(QFrame::NoFrame);
    m_leftArea->setWidgetResizable(true);
    m_leftArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_leftArea->setWidget(m_left);
    auto *head = new QHBoxLayout;
    head->setSpacing(Tokens::space2);
    head->addWidget(m_earlier);
    head->addWidget(m_title, 1);
    head->addWidget(m_later);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(Tokens::space2);
    keys->addWidget(addKey(BatchAct::CallToWard, "batchWard"));
    keys->addWidget(addKey(BatchAct::ToWindows, "batchWindows"));
    keys->addWidget(addKey(BatchAct::Start, "batchStart"));
    keys->addWidget(addKey(BatchAct::End, "batchEnd"));
    keys->addStretch(1);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(Tokens::space4, Tokens::space2, Tokens::space4, Tokens::space2);
    inside->setSpacing(Tokens::space1);
    inside->addLayout(head);
    inside->addWidget(m_progress);
    inside->addLayout(keys);
    inside->addWidget(m_leftArea);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(inside);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, this));
    connect(m_earlier, &QPushButton::clicked, &m_presenter, &BatchPresenter::showEarlier);
    connect(m_later, &QPushButton::clicked, &m_presenter, &BatchPresenter::showLater);
    connect(&m_presenter, &BatchPresenter::changed, this, &BatchBar::refresh);
    refresh();
}

widgets::Button *BatchBar::addKey(BatchAct act, const char *name)
{
    auto *key = named(new widgets::SecondaryButton({}, this), name);
    connect(key, &QPushButton::clicked, this, [this, act] { m_presenter.act(act); });
    m_keys << qMakePair(act, static_cast<widgets::Button *>(key));
    return key;
}

void BatchBar::refresh()
{
    setVisible(m_presenter.isShown());
    m_title->setText(m_presenter.title());
    m_progress->setText(m_presenter.progress());
    m_earlier->setAccessibleName(tr("Earlier batch"));
    m_later->setAccessibleName(tr("Later batch"));
    m_earlier->setEnabled(m_presenter.hasEarlier());
    m_later->setEnabled(m_presenter.hasLater());
    for (const auto &[act, key] : m_keys) {
        key->setText(m_presenter.actText(act));
        key->setEnabled(m_presenter.mayAct(act));
    }
    const QStringList lines = QStringList{m_presenter.message()} + m_presenter.leftBehind();
    m_left->setText(lines.join(QLatin1Char('\n')).trimmed());
    m_leftArea->setVisible(!m_left->text().isEmpty());
    fitLeft();
}

void BatchBar::fitLeft()
{
    const int width = m_leftArea->viewport()->width();
    const int whole = m_left->hasHeightForWidth() ? m_left->heightForWidth(width) : m_left->sizeHint().height();
    const int most = leftLines * m_left->fontMetrics().lineSpacing() + m_left->fontMetrics().lineSpacing() / 2; // half a line more says: there is more
    m_leftArea->setFixedHeight(whole > most ? most : whole);
}

void BatchBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLeft();
}

void BatchBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace mulakat::ui::pages

#include "moc_batchbar.cpp"
