#include "audit/slip.h"
#include "identity/codereader.h"
#include "statusfill.h"
#include "support/testrunner.h"

#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

namespace {

// The code on the page as it is drawn, `dots` to the module.
QImage codeOn(const QByteArray &html, int dots)
{
    static const QRegularExpression drawing(u"<svg class=\"qr\"[^>]*viewBox=\"0 0 (\\d+) \\d+\".*?fill=\"#000\" d=\"([^\"]*)\""_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression run(u"M(\\d+) (\\d+)h(\\d+)v1"_s);
    const auto found = drawing.match(QString::fromUtf8(html));
    const int side = found.captured(1).toInt() * dots;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    auto runs = run.globalMatch(found.captured(2));
    while (runs.hasNext()) {
        const auto one = runs.next();
        painter.fillRect(QRect(one.captured(1).toInt() * dots, one.captured(2).toInt() * dots, one.captured(3).toInt() * dots, dots), Qt::black);
    }
    return image;
}

QString passLink(const QByteArray &page)
{
    static const QRegularExpression link(u"href=\"(/pass/[^\"]+)\""_s);
    return link.match(QString::fromUtf8(page)).captured(1);
}

} // namespace

// What the code on the printed pass says.
class TestPass : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCodeIsSigned();
    void stationsAreToldTheKey();
};

void TestPass::theCodeIsSigned()
{
    WebRig rig;
    book(rig);
    Browser browser(rig);
    const QString pass = passLink(browser.get(opened(rig, browser, u"2026/12/01/701"_s)).body);
    QVERIFY(!pass.isEmpty());
    const QImage code = codeOn(browser.get(pass).body, 4);
    QVERIFY2(code.width() >= 4 * (21 + 8) && code.width() <= 4 * (45 + 8), qPrintable(QString::number(code.width() / 4)));
    const auto text = identity::readCode(code, 5000);
    QVERIFY(text);
    const QStringList keys = rig.hub->jailForStations().rest.value(audit::slipKeysField).toVariant().toStringList();
    const auto read = audit::readSlip(QString::fromUtf8(text->payload), audit::slipKeysFrom(keys));
    QVERIFY2(read && read->genuine, text->payload.constData());
    QCOMPARE(read->slip, (audit::Slip{rig.hub->book().jail().code, u"2026/12/01/701"_s, QDate(2026, 12, 1), QTime(10, 0)}));
    for (const char *person : {"Sunita", "Ramesh", "9876543210"})
        QVERIFY(!text->payload.contains(person));
}

// The same key after a restart; an older one may stand beside it by hand.
void TestPass::stationsAreToldTheKey()
{
    WebRig rig;
    const visits::Jail first = rig.hub->jailForStations();
    QCOMPARE(first.rest.value(audit::slipKeysField).toArray().size(), 1);
    rig.restart();
    QCOMPARE(rig.hub->jailForStations().toJson(), first.toJson());
    QVERIFY(!rig.hub->book().jail().rest.contains(audit::slipKeysField)); // not the family's pages' business
}

} // namespace mulakat::testing

using mulakat::testing::TestPass;
MULAKAT_TEST(TestPass)
#include "test_pass.moc"
