#include "flow/stage.h"

#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// The jail's own network: the hub on another address than loopback, by TLS; stations trust its certificate and no other.
class TlsFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void visitorReachesTheBoothByTls();
    void anotherCertificateIsNotTrusted();
};

void TlsFlow::visitorReachesTheBoothByTls()
{
    Stage stage;
    QVERIFY(stage.world.useTls(u"10.77.9.1"_s));
    QVERIFY(stage.begin());
    QCOMPARE(stage.world.url().scheme(), u"https"_s);
    QVERIFY(stage.openBooth());
    QVERIFY(stage.openFamily());
    QVERIFY(stage.signIn());
    const QString visrn = stage.world.today().toString(u"yyyy/MM/dd"_s) + u"/888"_s;
    QVERIFY(stage.importToday(visrn, u"Video"_s, u"1"_s));
    const Answer access = stage.world.ctl({u"day"_s, u"access"_s, u"--visrn"_s, visrn});
    const QString link = access.json()["link"_L1].toString();
    QVERIFY2(link.startsWith(stage.world.page(u"/join/"_s)), qPrintable(link));
    QVERIFY(stage.family->openJoin(link));
    QVERIFY2(stage.family->takeSeat(), qPrintable(stage.family->said()));
    QVERIFY2(stage.family->enterCall(), qPrintable(stage.family->said()));
    // The seat's cookie never travels in the clear, and the browser gives its camera.
    QVERIFY(stage.family->browser().evaluate(u"isSecureContext"_s).value_or(QJsonValue()).toBool());
    QVERIFY(stage.hand.sees(u"boothWaiting"_s));
    QVERIFY(stage.family->browser().waitFor(u"page.link === 'connected'"_s, 20'000));
}

void TlsFlow::anotherCertificateIsNotTrusted()
{
    World jail;
    QVERIFY(jail.useTls(u"10.77.9.1"_s));
    jail.writeJail();
    QVERIFY(jail.startPortal());
    World impostor; // its certificate names the same address
    QVERIFY(impostor.useTls(u"10.77.9.1"_s));
    QVERIFY(impostor.addStaff(u"S. Patil"_s, u"officer"_s, u"neem-tree-47"_s));
    Kiosk desk(jail, u"desk"_s, {u"--station"_s, u"desk-1"_s, u"--tls-ca"_s, impostor.tlsCertificate()});
    QVERIFY(desk.start());
    const Hand hand;
    QVERIFY(hand.sees(u"signInNobody"_s)); // it has heard of no staff
    QVERIFY(!World::until([&] { return desk.ui().app().desk()->snapshot()->health.portalReached; }, 3000));
}

MULAKAT_TEST(TlsFlow)
#include "test_tls.moc"
