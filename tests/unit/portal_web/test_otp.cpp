#include "support/testrunner.h"
#include "webrig.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

using base::FailureCode;
using portal::web::OtpRequest;

// One-time codes: tries, counts, brake, what is stored.
class TestOtp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRightCodeInItsSession();
    void fiveTriesACode();
    void threeCodesAnHourFiveADay();
    void aNewCodeVoidsTheOne();
    void tenMinutes();
    void everybodysWrongTriesTogether();
    void countsOutliveARestart();
    void nothingInTheClear();
};

OtpRequest requestOf(const QString &session, const QString &to = u"9876543210"_s)
{
    return {u"register"_s, session, to, u"en"_s};
}

QString notThis(const QString &code)
{
    return code == u"000000"_s ? u"000001"_s : u"000000"_s;
}

void TestOtp::theRightCodeInItsSession()
{
    WebRig rig;
    auto &otp = rig.pages->services().otp;
    QVERIFY(otp.send(requestOf(u"a"_s)));
    QCOMPARE(rig.notices.sent.last().to, u"9876543210"_s);
    QCOMPARE(rig.notices.sent.last().pattern, u"otp"_s);
    const QString code = rig.notices.lastCode();
    QCOMPARE(code.size(), 6);
    QCOMPARE(otp.check(u"register"_s, u"b"_s, code).error().code, FailureCode::Expired);
    QCOMPARE(otp.check(u"status"_s, u"a"_s, code).error().code, FailureCode::Expired);
    QVERIFY(otp.check(u"register"_s, u"a"_s, code));
    QVERIFY(otp.spend(u"register"_s, u"a"_s));
    QCOMPARE(otp.check(u"register"_s, u"a"_s, code).error().code, FailureCode::Expired);
}

void TestOtp::fiveTriesACode()
{
    WebRig rig;
    auto &otp = rig.pages->services().otp;
    QVERIFY(otp.send(requestOf(u"a"_s)));
    const QString code = rig.notices.lastCode();
    for (int left = 4; left > 0; --left) {
        const auto wrong = otp.check(u"register"_s, u"a"_s, notThis(code));
        QCOMPARE(wrong.error().code, FailureCode::WrongSecret);
        QCOMPARE(wrong.error().info.value("left"_L1).toInt(), left);
    }
    QCOMPARE(otp.check(u"register"_s, u"a"_s, notThis(code)).error().code, FailureCode::Expired);
    QCOMPARE(otp.check(u"register"_s, u"a"_s, code).error().code, FailureCode::Expired);
}

void TestOtp::threeCodesAnHourFiveADay()
{
    WebRig rig;
    auto &otp = rig.pages->services().otp;
    for (int i = 0; i < 3; ++i)
        QVERIFY(otp.send(requestOf(QString::number(i))));
    const auto fourth = otp.send(requestOf(u"x"_s));
    QCOMPARE(fourth.error().code, FailureCode::TooManyTries);
    QCOMPARE(fourth.error().info.value("minutes"_L1).toInt(), 60);
    QVERIFY(otp.send(requestOf(u"x"_s, u"9876543211"_s))); // another number is free
    rig.clock.advance(61 * 60 * 1000);
    QVERIFY(otp.send(requestOf(u"x"_s)));
    QVERIFY(otp.send(requestOf(u"x"_s)));
    rig.clock.advance(61 * 60 * 1000);
    QCOMPARE(otp.send(requestOf(u"x"_s)).error().code, FailureCode::TooManyTries); // the day's five are gone
    rig.clock.advance(24 * 60 * 60 * 1000LL);
    QVERIFY(otp.send(requestOf(u"x"_s)));
}

void TestOtp::aNewCodeVoidsTheOne()
{
    WebRig rig;
    auto &otp = rig.pages->services().otp;
    QVERIFY(otp.send(requestOf(u"a"_s)));
    const QString first = rig.notices.lastCode();
    QVERIFY(otp.send(requestOf(u"a"_s)));
    const QString second = rig.notices.lastCode();
    if (first != second)
        QVERIFY(!otp.check(u"register"_s, u"a"_s, first));
    QVERIFY(otp.check(u"register"_s, u"a"_s, second));
}

void TestOtp::tenMinutes()
{
    WebRig rig;
    auto &otp = rig.pages->services().otp;
    QVERIFY(otp.send(requestOf(u"a"_s)));
    rig.clock.advance(10 * 60 * 1000 + 1);
    QCOMPARE(otp.check(u"register"_s, u"a"_s, rig.notices.lastCode()).error().code, FailureCode::Expired);
}

void TestOtp::everybodysWrongTriesTogether()
{
    WebRig rig;
    auto &otp = rig.pages->services().otp;
    int refused = 0;
    for (int i = 0; i < 30 && refused == 0; ++i) {
        const QString session = QString::number(i);
        QVERIFY(otp.send(requestOf(session, u"98765%1"_s.arg(i, 5, 10, QLatin1Char('0')))));
        const QString code = rig.notices.lastCode();
        for (int t = 0; t < 5; ++t)
            refused += otp.check(u"register"_s, session, notThis(code)).error().code == FailureCode::TooManyTries ? 1 : 0;
    }
    QVERIFY(refused > 0);
    QVERIFY(otp.send(requestOf(u"honest"_s, u"9000000001"_s)));
    QCOMPARE(otp.check(u"register"_s, u"honest"_s, rig.notices.lastCode()).error().code, FailureCode::TooManyTries);
    rig.clock.advance(61 * 1000);
    QVERIFY(otp.check(u"register"_s, u"honest"_s, rig.notices.lastCode()));
}

void TestOtp::countsOutliveARestart()
{
    WebRig rig;
    for (int i = 0; i < 3; ++i)
        QVERIFY(rig.pages->services().otp.send(requestOf(u"a"_s)));
    rig.restart();
    QCOMPARE(rig.pages->services().otp.send(requestOf(u"a"_s)).error().code, FailureCode::TooManyTries);
    QVERIFY(rig.pages->services().otp.check(u"register"_s, u"a"_s, rig.notices.lastCode()));
}

void TestOtp::nothingInTheClear()
{
    WebRig rig;
    QVERIFY(rig.pages->services().otp.send(requestOf(u"a"_s)));
    const QByteArray stored = rig.storedBytes();
    QVERIFY(stored.contains("web_otp"));
    QVERIFY(!stored.contains("9876543210"));
    QVERIFY(!stored.contains(rig.notices.lastCode().toUtf8()));
}

} // namespace mulakat::testing

using mulakat::testing::TestOtp;
MULAKAT_TEST(TestOtp)
#include "test_otp.moc"
