#include "ui/print/recoverysheet.h"

#include "ui/print/canvas.h"
#include "ui/print/words.h"

namespace mulakat::ui::print {

namespace {

constexpr double sheetLeft = 25;
constexpr double sheetWidth = 160;

double paintCode(Canvas &canvas, double y, const QString &code)
{
    constexpr double height = 26;
    canvas.frame(sheetLeft, y, sheetWidth, height, 0.5, 2);
    canvas.text(sheetLeft, y + 8, sheetWidth, code, {8, true}, Qt::AlignHCenter, 1);
    return y + height + 10;
}

double paintRecovery(Canvas &canvas, const RecoverySheet &sheet, const Words &words)
{
    double y = 30;
    y += canvas.text(sheetLeft, y, sheetWidth, sheet.jail, {5}, Qt::AlignLeading, 2) + 2;
    y += canvas.text(sheetLeft, y, sheetWidth, words(QT_TRANSLATE_NOOP("print", "Recovery code of this jail")), {9, true}, Qt::AlignLeading, 2) + 2;
    y += canvas.text(sheetLeft, y, sheetWidth, words.date(sheet.date), {4}) + 10;
    y = paintCode(canvas, y, sheet.code);
    y += canvas.text(sheetLeft, y, sheetWidth, words(QT_TRANSLATE_NOOP("print", "What it is for")), {5, true}) + 2;
    for (const char *line : {QT_TRANSLATE_NOOP("print", "A superintendent who has forgotten the password gets a new one with this code."),
                             QT_TRANSLATE_NOOP("print", "A backup that was made for this code can be read on another computer only with it."),
                             QT_TRANSLATE_NOOP("print", "Nobody can look it up again: the computer keeps no copy of it.")}) {
        canvas.text(sheetLeft, y, 6, QStringLiteral("•"), {4.5});
        y += canvas.text(sheetLeft + 6, y, sheetWidth - 6, words(line), {4.5}) + 2;
    }
    y += 6;
    y += canvas.text(sheetLeft, y, sheetWidth, words(QT_TRANSLATE_NOOP("print", "What to do with this page")), {5, true}) + 2;
    for (const char *line : {QT_TRANSLATE_NOOP("print", "Put it into a closed envelope, sign over the flap, and lock it into the safe."),
                             QT_TRANSLATE_NOOP("print", "Do not photograph it and do not keep it near the computer."),
                             QT_TRANSLATE_NOOP("print", "Whoever has it can take the superintendent's place: if it is lost, tell the department.")}) {
        canvas.text(sheetLeft, y, 6, QStringLiteral("•"), {4.5});
        y += canvas.text(sheetLeft + 6, y, sheetWidth - 6, words(line), {4.5}) + 2;
    }
    y += 22;
    canvas.line(sheetLeft, y, sheetLeft + 75, y, 0.3);
    canvas.line(sheetLeft + 85, y, sheetLeft + sheetWidth, y, 0.3);
    canvas.text(sheetLeft, y + 2, 75, words(QT_TRANSLATE_NOOP("print", "Date, signature of the superintendent")), {3.2});
    canvas.text(sheetLeft + 85, y + 2, 75, words(QT_TRANSLATE_NOOP("print", "Number of the envelope")), {3.2});
    return y + 10;
}

} // namespace

QByteArray recoverySheetPdf(const RecoverySheet &sheet, const QString &language)
{
    const Words words(language);
    return pagePdf(words(QT_TRANSLATE_NOOP("print", "Recovery code of this jail")), [&](Canvas &canvas) { return paintRecovery(canvas, sheet, words); });
}

QByteArray printerTestPdf(const QString &jail, const QString &language)
{
    const Words words(language);
    return pagePdf(words(QT_TRANSLATE_NOOP("print", "Test page")), [&](Canvas &canvas) {
        double y = 30;
        y += canvas.text(sheetLeft, y, sheetWidth, words(QT_TRANSLATE_NOOP("print", "Test page")), {9, true}) + 4;
        y += canvas.text(sheetLeft, y, sheetWidth, jail, {5}, Qt::AlignLeading, 2) + 4;
        y += canvas.text(sheetLeft, y, sheetWidth, words(QT_TRANSLATE_NOOP("print", "If you can read this and the code below is whole, this printer can be used.")), {4.5}) + 4;
        canvas.qr(sheetLeft, y, 40, "MULAKAT");
        return y + 40;
    });
}

} // namespace mulakat::ui::print
