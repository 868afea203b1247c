#include "support/testrunner.h"
#include "webrig.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

// The visitor's end speaks the visitor's language.
class TestJoinLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formsLanguageGoesBeforeTheBrowsers();
};

void TestJoinLanguage::formsLanguageGoesBeforeTheBrowsers()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    const QString link = u"/join/"_s + rig.hub->access(visit)->code;
    const auto phone = [&] {
        Browser browser(rig);
        browser.headers.insert("accept-language", "hi");
        return browser;
    };
    QVERIFY(phone().get(link).body.contains("<html lang=\"hi\"")); // an import knows no language
    visits::Booking booking = *rig.hub->booking(visit);
    booking.source = u"web"_s;
    booking.language = u"en"_s;
    const portal::hub::RecordDraft record{base::newId<base::RecordId>(), visit, u"booking"_s, QJsonDocument(booking.toJson()).toJson()};
    QVERIFY(rig.hub->submit({visit, visits::EventType::BookingAmended, {{u"booking"_s, record.id.text()}, {u"change"_s, u"mobile"_s}},
                             rig.clock.utcMs(), visits::Mover::Visitor, {}},
                            {record}));
    QVERIFY(phone().get(link).body.contains("<html lang=\"en\""));
    Browser chosen = phone();
    QVERIFY(chosen.get(link + u"?lang=hi"_s).body.contains("<html lang=\"hi\""));
    QVERIFY(chosen.get(link).body.contains("<html lang=\"hi\"")); // and stays so
    Browser caller = phone();
    QCOMPARE(caller.post(link, {{u"action"_s, u"join"_s}}).status, 303);
    const auto call = caller.get(u"/join/call"_s);
    QVERIFY(call.body.contains("<main id=\"call\"") && call.body.contains("<html lang=\"en\""));
}

} // namespace mulakat::testing

using mulakat::testing::TestJoinLanguage;
MULAKAT_TEST(TestJoinLanguage)
#include "test_joinlanguage.moc"
