#include "identityhelp.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mulakat::identity;
using namespace mulakat::testing;

namespace
{
QString publicFolder()
{
    return QStringLiteral(MULAKAT_SOURCE_DIR "/../shared/fixtures/uidai");
}

CheckReport checkSample(const QString &file, const TrustStore &trust)
{
    QFile sample(publicFolder() + u"/samples/"_s + file);
    return sample.open(QIODevice::ReadOnly) ? checkPayload(QString::fromUtf8(sample.readAll()), trust, testNow())
                                            : CheckReport();
}
} // namespace

// The public certificates and samples, where they lie; not part of the project.
class UidaiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(publicFolder()).exists())
            QSKIP("the public samples are not on this machine");
    }
    void pinsAreThoseOfTheCertificates()
    {
        const TrustStore any = TrustStore::fromFolder(publicFolder(), TrustStore::Pins::NotAsked);
        const TrustStore pinned = TrustStore::fromFolder(publicFolder(), TrustStore::Pins::Asked);
        QCOMPARE(any.certificates().size(), 9);
        QCOMPARE(pinned.certificates().size(), 7); // without the two that sign no codes
        for (const Certificate &certificate : any.certificates()) {
            const Pin *pin = pinFor(certificate.sha256);
            QVERIFY2(pin, qPrintable(certificate.file));
            QCOMPARE(certificate.from, QDateTime::fromString(QLatin1String(pin->from), Qt::ISODate));
            QCOMPARE(certificate.until, QDateTime::fromString(QLatin1String(pin->until), Qt::ISODate));
            QCOMPARE(certificate.subject, QLatin1String(pin->subject));
        }
        QCOMPARE(pinned.daysLeft(QDateTime(QDate(2029, 1, 3), QTime(12, 0), Qt::UTC)), 31);
    }
    void officialSample()
    {
        const TrustStore pinned = TrustStore::fromFolder(publicFolder(), TrustStore::Pins::Asked);
        const CheckReport good = checkSample(u"uidai_official_v1_ref2697.txt"_s, pinned);
        QCOMPARE(good.outcome, Outcome::Verified);
        QCOMPARE(good.certificate->file, u"uidai_prod_cdup.pem"_s);
        QVERIFY(good.fields.photo);
        QCOMPARE(good.fields.number.last4(), u"2697"_s);
        QCOMPARE(checkSample(u"uidai_spec_v1_ref8908.txt"_s, pinned).signature, Signature::Invalid);
    }
    void zlibContainerIsRefused()
    {
        const TrustStore test = TrustStore::fromFolder(publicFolder() + u"/samples"_s, TrustStore::Pins::NotAsked);
        QCOMPARE(test.certificates().size(), 1);
        const CheckReport report = checkSample(u"anon_aadhaar_v2_testkey_a.txt"_s, test);
        QCOMPARE(report.outcome, Outcome::Rejected);
        QCOMPARE(report.problems, QStringList{ u"not-compressed"_s });
    }
    void oldXmlCodes()
    {
        QFile file(publicFolder() + u"/samples/xml_qr_synthetic_dimagi.txt"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int read = 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.trimmed().isEmpty())
                continue;
            const CheckReport report = checkPayload(QString::fromUtf8(line), {}, testNow());
            QCOMPARE(report.document, DocumentKind::AadhaarXml);
            QCOMPARE(report.outcome, Outcome::Unverified);
            QVERIFY(!report.fields.name.isEmpty() && !report.fields.birth.isEmpty());
            ++read;
        }
        QCOMPARE(read, 4);
    }
};
MULAKAT_TEST(UidaiTest)
#include "test_uidai.moc"
