// What a scanner delivers, whatever it is: Secure QRs of any version above all.
#include "fuzz.h"

#include "identity/check.h"
#include "identity/report.h"

using namespace mulakat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto trust = identity::TrustStore::fromFolder(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/trust"),
                                                               identity::TrustStore::Pins::NotAsked);
    static const QDateTime now(QDate(2026, 12, 2), QTime(6, 0), Qt::UTC);
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    identity::PersonOnBooking person;
    person.name = QStringLiteral("Asha Kulmethe");
    person.age = 40;
    person.idKind = QStringLiteral("aadhaar");
    person.mobile = QStringLiteral("9000000001");
    const identity::CheckReport report = identity::checkPayload(text, trust, now, person, QByteArray(32, 'k'));
    const bool verified = report.outcome == identity::Outcome::Verified;
    fuzz::promise(!verified || (report.signature == identity::Signature::Valid && report.level == 3),
                  "verified without a valid signature");
    fuzz::promise(report.photo.isNull() || report.certificate, "a photo was decoded that nobody signed");
    (void)identity::toJson(report);
    return 0;
}
