#include "portal/web/captchapicture.h"
#include "portal/web/captchasound.h"
#include "portal/web/proofofwork.h"
#include "support/captchaear.h"
#include "support/testrunner.h"
#include "webrig.h"

#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

using base::FailureCode;

// Digits seen and heard, each token answered once; the proof of work.
class TestCaptcha : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTokenIsAnsweredOnce();
    void aWrongAnswerSpendsItToo();
    void oldAndForgedTokens();
    void spentAlsoAfterARestart();
    void indicDigitsAreDigits();
    void thePicture();
    void theSoundSaysTheDigits();
    void proofOfWork();
};

QString answerTo(WebRig &rig, const QString &token)
{
    return rig.pages->services().captcha.digits(token.section(u'-', 0, 0));
}

void TestCaptcha::aTokenIsAnsweredOnce()
{
    WebRig rig;
    auto &captcha = rig.pages->services().captcha;
    const QString token = captcha.issue();
    QCOMPARE(answerTo(rig, token).size(), 5);
    QVERIFY(!token.contains(answerTo(rig, token)));
    QVERIFY(captcha.check(token, answerTo(rig, token)));
    QCOMPARE(captcha.check(token, answerTo(rig, token)).error().code, FailureCode::Expired);
}

void TestCaptcha::aWrongAnswerSpendsItToo()
{
    WebRig rig;
    auto &captcha = rig.pages->services().captcha;
    const QString token = captcha.issue();
    const QString wrong = answerTo(rig, token) == u"00000"_s ? u"11111"_s : u"00000"_s;
    QCOMPARE(captcha.check(token, wrong).error().code, FailureCode::WrongSecret);
    QCOMPARE(captcha.check(token, answerTo(rig, token)).error().code, FailureCode::Expired);
}

void TestCaptcha::oldAndForgedTokens()
{
    WebRig rig;
    auto &captcha = rig.pages->services().captcha;
    QString forged = captcha.issue();
    forged[0] = forged.at(0) == u'0' ? u'1' : u'0';
    QCOMPARE(captcha.check(forged, answerTo(rig, forged)).error().code, FailureCode::Expired);
    const QString token = captcha.issue();
    rig.clock.advance((portal::web::Captcha::seconds + 1) * 1000);
    QCOMPARE(captcha.check(token, answerTo(rig, token)).error().code, FailureCode::Expired);
    QCOMPARE(captcha.file(token + u".png"_s, u"en"_s).status, 404);
}

void TestCaptcha::spentAlsoAfterARestart()
{
    WebRig rig;
    const QString token = rig.pages->services().captcha.issue();
    const QString answer = answerTo(rig, token);
    QVERIFY(rig.pages->services().captcha.check(token, answer));
    rig.restart();
    QCOMPARE(answerTo(rig, token), answer);
    QCOMPARE(rig.pages->services().captcha.check(token, answer).error().code, FailureCode::Expired);
}

void TestCaptcha::indicDigitsAreDigits()
{
    WebRig rig;
    const QString token = rig.pages->services().captcha.issue();
    QString answer;
    for (const QChar digit : answerTo(rig, token))
        answer += QChar(char16_t(u'०' + digit.digitValue()));
    QVERIFY(rig.pages->services().captcha.check(token, u" "_s + answer));
}

void TestCaptcha::thePicture()
{
    const QByteArray png = portal::web::captchaPicture(u"01234"_s);
    const QImage picture = QImage::fromData(png, "PNG");
    QCOMPARE(picture.size(), QSize(240, 80));
    int dark = 0;
    for (int y = 0; y < 80; ++y) {
        for (int x = 0; x < 240; ++x)
            dark += qGray(picture.pixel(x, y)) < 128 ? 1 : 0;
    }
    QVERIFY2(dark > 1000 && dark < 8000, qPrintable(QString::number(dark)));
    QVERIFY(png != portal::web::captchaPicture(u"01234"_s)); // never twice the same
}

void TestCaptcha::theSoundSaysTheDigits()
{
    for (const QString &language : {u"en"_s, u"hi"_s}) {
        for (const QString &digits : {u"01234"_s, u"56789"_s, u"77777"_s})
            QCOMPARE(heardDigits(portal::web::captchaSound(digits, language), language), digits);
    }
    QCOMPARE(heardDigits(portal::web::captchaSound(u"90909"_s, u"fr"_s), u"en"_s), u"90909"_s);
}

void TestCaptcha::proofOfWork()
{
    using portal::web::ProofOfWork;
    const QString token = u"some-token"_s;
    int number = 0;
    while (!ProofOfWork::holds(token, QString::number(number)))
        ++number;
    QVERIFY(number > 10);
    QVERIFY(!ProofOfWork::holds(u"other-token"_s, QString::number(number)));
    QVERIFY(!ProofOfWork::holds(token, {}));
    QVERIFY(!ProofOfWork::holds(token, QString(40, u'1')));
}

} // namespace mulakat::testing

using mulakat::testing::TestCaptcha;
MULAKAT_TEST(TestCaptcha)
#include "test_captcha.moc"
