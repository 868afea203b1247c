#include "ui/print/slips.h"

#include "ui/print/canvas.h"
#include "ui/print/pictogram.h"
#include "ui/print/words.h"

namespace mulakat::ui::print {

namespace {

constexpr double rollMm = 80;
constexpr double left = 4;
constexpr double inner = 72;       // what a slip printer can print of 80 mm
constexpr int slipDotsPerMm = 8;
constexpr double narrow = 48.0 / inner; // what it can print of 58 mm

double head(Canvas &canvas, double y, const QString &jail, const QString &what)
{
    y += canvas.text(left, y, inner, jail, {3.6, true}, Qt::AlignHCenter, 2);
    y += canvas.text(left, y, inner, what, {3.2}, Qt::AlignHCenter, 2) + 1.5;
    canvas.line(left, y, left + inner, y, 0.3);
    return y + 2;
}

double row(Canvas &canvas, double y, const QString &label, const QString &value, const Face &face = {4, true})
{
    constexpr double labelWidth = 25;
    if (value.isEmpty())
        return y;
    const double a = canvas.text(left, y + 0.4, labelWidth, label, {3.2});
    const double b = canvas.text(left + labelWidth, y, inner - labelWidth, value, face, Qt::AlignLeading, 3);
    return y + std::max(a, b) + 0.8;
}

QString when(const Words &words, QDate date, QTime start, int minutes)
{
    return words.date(date) + QStringLiteral(", ") + words.clock(start)
        + (minutes > 0 ? QStringLiteral(" (%1)").arg(words.minutes(minutes)) : QString());
}

QString party(const Words &words, int adults, int children)
{
    QString text = words(QT_TRANSLATE_NOOP("print", "Adults: %1")).arg(adults);
    if (children > 0)
        text += QStringLiteral(", ") + words(QT_TRANSLATE_NOOP("print", "children: %1")).arg(children);
    return text;
}

double paintToken(Canvas &canvas, const TokenSlip &slip, const Words &words)
{
    const bool video = slip.mode == QLatin1String("video");
    double y = head(canvas, 3, slip.jail, words(QT_TRANSLATE_NOOP("print", "Your token")));
    y += canvas.text(left, y - 3, inner, slip.token, {26, true}, Qt::AlignHCenter, 1) - 6;
    canvas.frame(left, y, inner, 20, 0.4, 2);
    paintPictogram(canvas, left + 3, y + 2.5, 15, video ? Pictogram::Booth : Pictogram::Window);
    const QString place = slip.place.isEmpty() ? words(QT_TRANSLATE_NOOP("print", "You will be called"))
        : video ? words(QT_TRANSLATE_NOOP("print", "Booth %1")).arg(slip.place)
                : words(QT_TRANSLATE_NOOP("print", "Window %1")).arg(slip.place);
    const Face face{slip.place.isEmpty() ? 5.5 : 9, true};
    const double height = canvas.textHeight(inner - 24, place, face, 2);
    canvas.text(left + 22, y + (20 - height) / 2, inner - 24, place, face, Qt::AlignLeading, 2);
    y += 23;
    const double top = y;
    canvas.qr(left + inner - 24, top - 2, 26, slip.visrn.toUtf8());
    const auto line = [&](const QString &label, const QString &value) {
        if (value.isEmpty())
            return;
        y += canvas.text(left, y, inner - 26, label, {2.8});
        y += canvas.text(left, y, inner - 26, value, {3.8, true}, Qt::AlignLeading, 2) + 0.8;
    };
    line(words(QT_TRANSLATE_NOOP("print", "Time")), words.date(slip.date) + QStringLiteral(", ") + words.clock(slip.start));
    line(words(QT_TRANSLATE_NOOP("print", "Visit number")), slip.visrn);
    line(words(QT_TRANSLATE_NOOP("print", "Party")), party(words, slip.adults, slip.children));
    line(words(QT_TRANSLATE_NOOP("print", "Deposited")), slip.locker);
    y = std::max(y, top + 25);
    canvas.line(left, y, left + inner, y, 0.2);
    y += 1.5;
    y += canvas.text(left, y, inner, words(QT_TRANSLATE_NOOP("print", "Keep this slip. Wait until your token is called.")), {3.2},
                     Qt::AlignHCenter);
    return y;
}

double paintAccess(Canvas &canvas, const AccessSlip &slip, const Words &words)
{
    double y = head(canvas, 3, slip.jail, words(QT_TRANSLATE_NOOP("print", "How to join your video visit")));
    y = row(canvas, y, words(QT_TRANSLATE_NOOP("print", "Visitor")), slip.visitor);
    y = row(canvas, y, words(QT_TRANSLATE_NOOP("print", "Time")), when(words, slip.date, slip.start, slip.minutes));
    y = row(canvas, y, words(QT_TRANSLATE_NOOP("print", "Visit number")), slip.visrn);
    y += 1;
    canvas.line(left, y, left + inner, y, 0.2);
    y += 1.5;
    y += canvas.text(left, y, inner, words(QT_TRANSLATE_NOOP("print", "Scan this with the phone you will talk on:")), {3.4, true});
    canvas.qr(left + (inner - 42) / 2, y, 42, slip.link.toUtf8());
    y += 42;
    y += canvas.text(left, y, inner, slip.link, {2.8}, Qt::AlignHCenter) + 1.5;
    canvas.line(left, y, left + inner, y, 0.2);
    y += 1.5;
    y += canvas.text(left, y, inner, words(QT_TRANSLATE_NOOP("print", "Or open “Join” on the prison's page and type:")), {3.4, true}) + 1;
    y = row(canvas, y, words(QT_TRANSLATE_NOOP("print", "Visit number")), slip.visrn);
    y = row(canvas, y, words(QT_TRANSLATE_NOOP("print", "One-time code")), slip.otp, {6.5, true});
    y = row(canvas, y, words(QT_TRANSLATE_NOOP("print", "Room PIN")), slip.pin, {6.5, true});
    canvas.line(left, y, left + inner, y, 0.2);
    y += 1.5;
    y += canvas.text(left, y, inner,
                     words(QT_TRANSLATE_NOOP("print", "Join ten minutes early. Have your identity card with you. Show these codes to nobody.")),
                     {3.2});
    return y;
}

template <class Slip>
Paint painted(double (*paint)(Canvas &, const Slip &, const Words &), const Slip &slip, const QString &language)
{
    const auto words = std::make_shared<Words>(language);
    return [paint, slip, words](Canvas &canvas) { return paint(canvas, slip, *words); };
}

} // namespace

QByteArray tokenSlipPdf(const TokenSlip &slip, const QString &language)
{
    return rollPdf(rollMm, slip.token, painted(paintToken, slip, language));
}

QImage tokenSlipImage(const TokenSlip &slip, const QString &language, int widthMm)
{
    const double dotsPerMm = slipDotsPerMm * (widthMm < rollMm ? narrow : 1);
    return rollImage(rollMm, dotsPerMm, painted(paintToken, slip, language));
}

QByteArray accessSlipPdf(const AccessSlip &slip, const QString &language)
{
    return rollPdf(rollMm, slip.visrn, painted(paintAccess, slip, language));
}

QImage accessSlipImage(const AccessSlip &slip, const QString &language)
{
    return rollImage(rollMm, slipDotsPerMm, painted(paintAccess, slip, language));
}

} // namespace mulakat::ui::print
