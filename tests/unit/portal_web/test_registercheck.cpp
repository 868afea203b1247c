#include "formfill.h"
#include "portal/web/registercheck.h"
#include "support/testrunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

using portal::web::checkRegistration;

// The table of what each field takes and refuses.
class TestRegisterCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aField_data();
    void aField();
    void unusualNumbersAreAskedOnce();
    void valuesBecomeABooking();
    void mobileNumbers_data();
    void mobileNumbers();
    void onlyFourDigitsOfAnAadhaar();
};

portal::web::RegisterOutcome judge(const Fields &fields, const QStringList &doubted = {})
{
    static const portal::web::Languages languages = portal::web::Languages::load();
    return checkRegistration(fields, doubted, languages.byCode(u"en"_s), visits::Jail(), QDate(2026, 12, 1));
}

void TestRegisterCheck::aField_data()
{
    QTest::addColumn<Fields>("change");
    QTest::addColumn<QString>("refused"); // the field; empty: all is fine
    const auto row = [](const char *what, const Fields &change, const QString &refused) {
        QTest::newRow(what) << change << refused;
    };
    row("as it is", {}, {});
    row("no name", {{u"visitor_name"_s, {}}}, u"visitor_name"_s);
    row("markup", {{u"visitor_name"_s, u"<script>alert(1)</script>"_s}}, u"visitor_name"_s);
    row("10 kB", {{u"visitor_name"_s, QString(10240, u'a')}}, u"visitor_name"_s);
    row("digits", {{u"visitor_name"_s, u"Meena 2"_s}}, u"visitor_name"_s);
    row("one letter", {{u"visitor_name"_s, u"M"_s}}, u"visitor_name"_s);
    row("Tamil", {{u"visitor_name"_s, u"மீனாட்சி"_s}}, {});
    row("Urdu", {{u"visitor_name"_s, u"سلمیٰ خاتون"_s}}, {});
    row("initials", {{u"visitor_name"_s, u"K. P. D'Souza-Nair"_s}}, {});
    row("short address", {{u"visitor_address"_s, u"Thane"_s}}, u"visitor_address"_s);
    row("age 0", {{u"visitor_age"_s, u"0"_s}}, u"visitor_age"_s);
    row("age 121", {{u"visitor_age"_s, u"121"_s}}, u"visitor_age"_s);
    row("age in words", {{u"visitor_age"_s, u"forty"_s}}, u"visitor_age"_s);
    row("age in Hindi digits", {{u"visitor_age"_s, u"४०"_s}}, {});
    row("a gender of its own", {{u"visitor_gender"_s, u"x"_s}}, u"visitor_gender"_s);
    row("no relation", {{u"visitor_relation"_s, {}}}, u"visitor_relation"_s);
    row("lawyer without number", {{u"visitor_relation"_s, u"lawyer"_s}}, u"visitor_registration"_s);
    row("lawyer", {{u"visitor_relation"_s, u"lawyer"_s}, {u"visitor_registration"_s, u"MAH/1234/2005"_s}}, {});
    row("doctor without number", {{u"visitor_relation"_s, u"doctor"_s}}, u"visitor_registration"_s);
    row("doctor", {{u"visitor_relation"_s, u"doctor"_s}, {u"visitor_registration"_s, u"MMC 2004/01/0123"_s}}, {});
    row("no card", {{u"visitor_id_kind"_s, u"none"_s}, {u"visitor_id_number"_s, {}}}, {});
    row("card without number", {{u"visitor_id_number"_s, {}}}, u"visitor_id_number"_s);
    row("wrong Aadhaar", {{u"visitor_id_kind"_s, u"aadhaar"_s}, {u"visitor_id_number"_s, u"2345 6789 0123"_s}}, u"visitor_id_number"_s);
    row("Aadhaar, last four", {{u"visitor_id_kind"_s, u"aadhaar"_s}, {u"visitor_id_number"_s, u"XXXX XXXX 9904"_s}}, {});
    row("PAN of nobody", {{u"visitor_id_kind"_s, u"pan"_s}, {u"visitor_id_number"_s, u"ABCXE1234F"_s}}, u"visitor_id_number"_s);
    row("PAN", {{u"visitor_id_kind"_s, u"pan"_s}, {u"visitor_id_number"_s, u"abcpe1234f"_s}}, {});
    row("old voter card", {{u"visitor_id_kind"_s, u"epic"_s}, {u"visitor_id_number"_s, u"MT/09/054/123456"_s}}, {});
    row("foreign passport", {{u"visitor_id_kind"_s, u"passport"_s}, {u"visitor_id_number"_s, u"533380006"_s}}, {});
    row("another card", {{u"visitor_id_kind"_s, u"other"_s}, {u"visitor_id_number"_s, u"whatever 12"_s}}, {});
    row("no mobile", {{u"visitor_mobile"_s, {}}}, u"visitor_mobile"_s);
    row("landline", {{u"visitor_mobile"_s, u"2212345678"_s}}, u"visitor_mobile"_s);
    row("abroad without e-mail", {{u"international"_s, u"yes"_s}, {u"visitor_mobile"_s, {}}}, u"visitor_email"_s);
    row("abroad", {{u"international"_s, u"yes"_s}, {u"visitor_mobile"_s, u"+44 7700 900123"_s}, {u"visitor_email"_s, u"s.devi@example.org"_s}}, {});
    row("e-mail of nothing", {{u"visitor_email"_s, u"s.devi@"_s}}, u"visitor_email"_s);
    row("another prison", {{u"jail"_s, u"tihar"_s}}, u"jail"_s);
    row("yesterday", {{u"visit_date"_s, u"2026-11-30"_s}}, u"visit_date"_s);
    row("today", {{u"visit_date"_s, u"2026-12-01"_s}}, {});
    row("thirty days on", {{u"visit_date"_s, u"2026-12-31"_s}}, {});
    row("thirty-one days on", {{u"visit_date"_s, u"2027-01-01"_s}}, u"visit_date"_s);
    row("Sunday", {{u"visit_date"_s, u"2026-12-06"_s}}, u"visit_date"_s);
    row("typed date", {{u"visit_date"_s, u"4/12/2026"_s}}, {});
    row("no date", {{u"visit_date"_s, u"soon"_s}}, u"visit_date"_s);
    row("no mode", {{u"visit_mode"_s, {}}}, u"visit_mode"_s);
    row("no prisoner", {{u"prisoner_name"_s, {}}}, u"prisoner_name"_s);
    row("prisoner's age", {{u"prisoner_age"_s, u"old"_s}}, u"prisoner_age"_s);
    row("guest without age", {{u"guest1_name"_s, u"Ravi"_s}, {u"guest1_relation"_s, u"son"_s}}, u"guest1_age"_s);
    row("guest", {{u"guest1_name"_s, u"Ravi"_s}, {u"guest1_relation"_s, u"son"_s}, {u"guest1_age"_s, u"9"_s}}, {});
    row("a child of 30", {{u"guest4_name"_s, u"Ravi"_s}, {u"guest4_relation"_s, u"son"_s}, {u"guest4_age"_s, u"30"_s}, {u"guest4_child"_s, u"yes"_s}}, u"guest4_age"_s);
}

void TestRegisterCheck::aField()
{
    QFETCH(Fields, change);
    QFETCH(QString, refused);
    const auto outcome = judge(with(goodForm(), change));
    QCOMPARE(outcome.state.refused().join(u' '), refused);
    if (!refused.isEmpty())
        QVERIFY2(!outcome.state.error(refused).startsWith("error."_L1), qPrintable(outcome.state.error(refused)));
    for (auto it = change.cbegin(); it != change.cend(); ++it)
        QCOMPARE(outcome.state.value(it.key()), it.value()); // nothing typed is lost
}

void TestRegisterCheck::unusualNumbersAreAskedOnce()
{
    const Fields fields = with(goodForm(), {{u"visitor_id_kind"_s, u"pan"_s}, {u"visitor_id_number"_s, u"12345"_s}});
    const auto first = judge(fields);
    QCOMPARE(first.state.refused(), QStringList{u"visitor_id_number"_s});
    QVERIFY(judge(fields, first.doubts).state.fine());
    QVERIFY(!judge(with(fields, {{u"visitor_id_number"_s, u"12346"_s}}), first.doubts).state.fine());
}

void TestRegisterCheck::valuesBecomeABooking()
{
    const auto outcome = judge(with(goodForm(), {{u"visitor_name"_s, u"सुनीता\u202E देवी"_s},
                                                 {u"visitor_relation"_s, u"doctor"_s},
                                                 {u"visitor_registration"_s, u"MMC 12"_s},
                                                 {u"guest2_name"_s, u"Ravi"_s},
                                                 {u"guest2_relation"_s, u"son"_s},
                                                 {u"guest2_age"_s, u"9"_s}}));
    QVERIFY(outcome.state.fine());
    const visits::Booking &booking = outcome.booking;
    QCOMPARE(booking.kind, visits::Kind::Medical);
    QCOMPARE(booking.mode, visits::Mode::Video);
    QCOMPARE(booking.dateAsked, QDate(2026, 12, 4));
    QCOMPARE(booking.visitors.size(), 2);
    QCOMPARE(booking.visitors.at(0).name, u"सुनीता देवी"_s);
    QCOMPARE(booking.visitors.at(0).latinName, u"Sunita Devi"_s);
    QCOMPARE(booking.visitors.at(0).idLast4, u"4560"_s);
    QCOMPARE(booking.visitors.at(1).id.text(), u"2"_s);
    QVERIFY(booking.visitors.at(1).child);
    QCOMPARE(booking.inmate.name, u"Ramesh Kumar"_s);
}

void TestRegisterCheck::mobileNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::newRow("plain") << u"9876543210"_s << u"9876543210"_s;
    QTest::newRow("country") << u"+91 98765-43210"_s << u"9876543210"_s;
    QTest::newRow("country, no plus") << u"919876543210"_s << u"9876543210"_s;
    QTest::newRow("nought") << u"09876543210"_s << u"9876543210"_s;
    QTest::newRow("Hindi digits") << u"९८७६५४३२१०"_s << u"9876543210"_s;
    QTest::newRow("nine digits") << u"987654321"_s << QString();
    QTest::newRow("five") << u"5876543210"_s << QString();
    QTest::newRow("letters") << u"98765abcde"_s << QString();
}

void TestRegisterCheck::mobileNumbers()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    QCOMPARE(portal::web::mobileNumber(typed), number);
}

void TestRegisterCheck::onlyFourDigitsOfAnAadhaar()
{
    using portal::web::withoutAadhaar;
    QCOMPARE(withoutAadhaar(u"aadhaar"_s, u"2341 2341 2346"_s), u"XXXX XXXX 2346"_s);
    QCOMPARE(withoutAadhaar(u"aadhaar"_s, u"XXXX XXXX 2346"_s), u"XXXX XXXX 2346"_s);
    QCOMPARE(withoutAadhaar(u"pan"_s, u"ABCPE1234F"_s), u"ABCPE1234F"_s);
    const auto outcome = judge(with(goodForm(), {{u"visitor_id_kind"_s, u"aadhaar"_s}, {u"visitor_id_number"_s, u"2341 2341 2346"_s}}));
    QVERIFY(outcome.state.fine());
    QCOMPARE(outcome.booking.visitors.first().idNumber, QString());
    QCOMPARE(outcome.booking.visitors.first().idLast4, u"2346"_s);
}

} // namespace mulakat::testing

using mulakat::testing::TestRegisterCheck;
MULAKAT_TEST(TestRegisterCheck)
#include "test_registercheck.moc"
