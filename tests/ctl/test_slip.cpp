#include "audit/slip.h"
#include "ctlrun.h"
#include "support/testrunner.h"

#include <QFile>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

class TestSlipVerb : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSlipIsChecked();
};

// By the key of the folder; without one it is told what it is, and that it was not checked.
void TestSlipVerb::aSlipIsChecked()
{
    const CtlFolder ctl;
    const auto check = [&ctl](const QString &text) {
        QFile file(ctl.path(u"slip.txt"_s));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8() + '\n') > 0 && file.flush()
            ? ctl({u"id"_s, u"check"_s, u"--payload"_s, file.fileName()})
            : CtlAnswer();
    };
    const CtlFolder elsewhere;
    const auto other = audit::SigningKey::loadOrCreate(elsewhere.path(u"keys/slip.key"_s));
    QVERIFY(other);
    const audit::Slip slip{u"thane"_s, u"2026/12/01/617"_s, QDate(2026, 12, 1), QTime(10, 50)};
    const CtlAnswer unchecked = check(audit::signedSlip(slip, *other));
    QCOMPARE(unchecked.exit, 0);
    QVERIFY2(unchecked.out.contains("\"not-checked\"") && unchecked.out.contains("\"document\":\"slip\""), unchecked.out.constData());
    const auto key = audit::SigningKey::loadOrCreate(ctl.path(u"keys/slip.key"_s));
    QVERIFY(key);
    const CtlAnswer genuine = check(audit::signedSlip(slip, *key));
    QCOMPARE(genuine.exit, 0);
    QVERIFY2(genuine.out.contains("\"signature\":\"valid\"") && genuine.out.contains("\"outcome\":\"verified\""), genuine.out.constData());
    const CtlAnswer foreign = check(audit::signedSlip(slip, *other));
    QCOMPARE(foreign.exit, 1);
    QVERIFY2(foreign.out.contains("\"signature\":\"invalid\"") && foreign.out.contains("\"outcome\":\"rejected\""), foreign.out.constData());
}

MULAKAT_TEST(TestSlipVerb)
#include "test_slip.moc"
