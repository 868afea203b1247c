#pragma once
#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

namespace mulakat::testing {

// What other programs see in a PDF (poppler-utils). Each fails the test that calls it by an empty answer.
QString pdfText(const QByteArray &pdf);                    // as pdftotext -layout
QStringList pdfFonts(const QByteArray &pdf);               // names of the fonts embedded
QList<QImage> pdfPages(const QByteArray &pdf, int dpi);    // as pdftoppm draws them

} // namespace mulakat::testing
