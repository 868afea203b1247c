#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mulakat::testing
{

// A person for whom a Secure QR is made.
struct CardText {
    QString name = QStringLiteral("Asha Vinayak Kulmethe");
    QString birth = QStringLiteral("14-03-1986"); // DD-MM-YYYY or YYYY
    QString gender = QStringLiteral("F");
    QString last4 = QStringLiteral("9904");
    QString made = QStringLiteral("20250611101502345"); // the reference's time, Indian
    QString version; // empty: the unversioned layout, else "V2" …
    QStringList extra; // V2 and later: texts before the photo
    QByteArray indicator = "0";
    QByteArray photo; // empty: a photo out of the fixtures
    bool withPhoto = true;
    QByteArray hashes; // put between photo and signature
};

// The decimal digits of a Secure QR signed by tests/data/aadhaar/keys/<signer>.key.pem. Verifies with
// tests/data/aadhaar/trust.
QByteArray makeSecureQr(const CardText &card, const QString &signer = QStringLiteral("test_signer_a"));

// The steps of it, for tests that break one.
QByteArray signedCardBytes(const CardText &card);
QByteArray withSignature(const QByteArray &signedBytes, const QString &signer);
QByteArray gzipped(const QByteArray &plain);
QByteArray zlibbed(const QByteArray &plain);
QByteArray decimalOf(const QByteArray &bytes);
QByteArray bytesOfDecimal(const QByteArray &digits);
QByteArray fixturePhoto();

} // namespace mulakat::testing
