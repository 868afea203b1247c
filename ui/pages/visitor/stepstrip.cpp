#include "ui/pages/visitor/stepstrip.h"

#include "ui/pages/booth/pictogram.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <array>

namespace mulakat::ui::pages {

using theme::Tokens;

namespace {

struct StripStep {
    Pictogram sign;
    const char *word;
};

constexpr std::array<StripStep, 5> strip{{{Pictogram::Talk, "word.checkin.step.language"},
                                          {Pictogram::Slip, "word.checkin.step.slip"},
                                          {Pictogram::Card, "word.checkin.step.card"},
                                          {Pictogram::Camera, "word.checkin.step.look"},
                                          {Pictogram::Ticket, "word.checkin.step.token"}}};
constexpr int stepSide = Tokens::publicTouch;
constexpr int stepGap = Tokens::space6;

} // namespace

StepStrip::StepStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("checkinSteps"));
}

void StepStrip::put(int stage, const voice::Phrases &phrases)
{
    m_stage = stage;
    setAccessibleName(phrases.text(QLatin1String(strip.at(size_t(stage)).word)));
    update();
}

QSize StepStrip::sizeHint() const
{
    return {int(strip.size()) * stepSide + int(strip.size() - 1) * stepGap, stepSide};
}

void StepStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colours &c = theme::coloursOf(*this);
    for (int i = 0; i < int(strip.size()); ++i) {
        const QRect cell = QStyle::visualRect(layoutDirection(), rect(), QRect(i * (stepSide + stepGap), 0, stepSide, stepSide));
        const bool now = i == m_stage;
        if (i > 0) {
            const QRect link = QStyle::visualRect(layoutDirection(), rect(),
                                                  QRect(i * (stepSide + stepGap) - stepGap + Tokens::space1, stepSide / 2 - 1,
                                                        stepGap - 2 * Tokens::space1, Tokens::focusRing));
            painter.fillRect(link, i <= m_stage ? c.brand : c.line);
        }
        painter.setPen(now ? Qt::NoPen : QPen(i < m_stage ? c.brand : c.line, 2 * Tokens::hairline));
        painter.setBrush(now ? QBrush(c.brand) : QBrush(c.raised));
        painter.drawEllipse(QRectF(cell).adjusted(1, 1, -1, -1));
        const QColor colour = now ? c.onBrand : i < m_stage ? c.brand : c.fieldLine;
        const int inset = Tokens::space4;
        paintPictogram(painter, strip.at(size_t(i)).sign, colour, QRectF(cell).adjusted(inset, inset, -inset, -inset));
        if (i < m_stage) { // behind us
            const QRectF tick(cell.right() - Tokens::space5 + 2, cell.bottom() - Tokens::space5 + 2, Tokens::space5, Tokens::space5);
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.paper);
            painter.drawEllipse(tick);
            theme::paintState(painter, theme::State::Ready, c.ready, tick.adjusted(3, 3, -3, -3));
        }
    }
}

} // namespace mulakat::ui::pages

#include "moc_stepstrip.cpp"
