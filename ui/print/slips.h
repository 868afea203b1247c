#pragma once
#include <QByteArray>
#include <QDate>
#include <QImage>
#include <QString>
#include <QTime>

// Slips of an 80 mm roll, in the language of who gets them; as a PDF for a print service, or as dots for a slip printer
// (8 to the millimetre). Codes are stable words ("video", "wife"). Needs a QGuiApplication; the main thread.
namespace mulakat::ui::print {

// What a visitor at the jail holds while waiting. No name on it: it lies about and is called aloud.
struct TokenSlip {
    QString jail;
    QString token;         // as it is called: "1-07"
    QString mode;          // "face-to-face", "video"
    QString place;         // window or booth; empty: will be called
    QString visrn;         // also its QR code, for the scanner at the window
    QDate date;
    QTime start;
    int minutes = 0;
    int adults = 1;
    int children = 0;
    QString locker;
};
QByteArray tokenSlipPdf(const TokenSlip &slip, const QString &language);
// `rollMm`: 80, or 58 for the same slip smaller. Its printable width: 576 or 384 dots.
QImage tokenSlipImage(const TokenSlip &slip, const QString &language, int rollMm = 80);

// How to join a video visit, for a family whose visit was imported or who lost the message.
struct AccessSlip {
    QString jail;
    QString visrn;
    QString visitor;
    QDate date;
    QTime start;
    int minutes = 0;
    QString link;          // also its QR code
    QString otp;
    QString pin;
};
QByteArray accessSlipPdf(const AccessSlip &slip, const QString &language);
QImage accessSlipImage(const AccessSlip &slip, const QString &language);

} // namespace mulakat::ui::print
