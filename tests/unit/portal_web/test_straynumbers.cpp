#include "formfill.h"
#include "portal/web/registerfields.h"
#include "store/logstore.h"
#include "support/planted.h"
#include "support/testrunner.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

namespace {

QStringList registrationFields()
{
    static const portal::web::Languages languages = portal::web::Languages::load();
    return portal::web::RegisterFields::make(languages.byCode(u"en"_s), visits::Jail(), QDate(2026, 12, 1)).names();
}

// What is kept encrypted, in the clear: a number in there would lie on the disk beside its key.
QByteArray recordsInTheClear(WebRig &rig)
{
    QByteArray all;
    const auto records = rig.hub->log().records().since(0, 100'000);
    if (!records)
        qFatal("no records");
    for (const store::StoredRecord &record : *records)
        all += record.body + '\n';
    return all;
}

QByteArray letters(const WebRig &rig)
{
    QByteArray all;
    for (const portal::notices::Notice &notice : rig.notices.sent) {
        all += notice.to.toUtf8() + '\n';
        for (const QString &word : notice.words)
            all += word.toUtf8() + '\n';
    }
    return all;
}

} // namespace

// Aadhaar numbers where a family may write them on the public pages, asked for or not: none is kept.
class TestStrayNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void searchFindsWhatIsThere();
    void noFieldKeepsOne();
    void aWholeRegistration();
    void theOtherPages();
    void whatIsNoAadhaarStays();

private:
    QStringList found(WebRig &rig) const
    {
        QStringList all = m_planted.below(rig.folder.path());
        for (const auto &[where, bytes] : {std::pair(u"records: "_s, recordsInTheClear(rig)), std::pair(u"letters: "_s, letters(rig))}) {
            for (const QString &place : m_planted.in(bytes))
                all << where + place;
        }
        return all;
    }
    Planted m_planted;
};

// The search itself: every form a number may be written in.
void TestStrayNumbers::searchFindsWhatIsThere()
{
    Planted planted;
    for (int i = 0; i < 8; ++i) {
        const QString text = u"x "_s + planted.next() + u" y"_s;
        QCOMPARE(planted.in(text.toUtf8()), QStringList(QString::number(i + 1)));
        if (i % 4 != 3)
            QCOMPARE(planted.in('x' + QByteArray(reinterpret_cast<const char *>(text.constData()), text.size() * 2)), QStringList(QString::number(i + 1)));
    }
    QVERIFY(planted.in("XXXXXXXX1234 9876543210").isEmpty());
    WebRig rig;
    QVERIFY(rig.hub->log().setSetting(u"planted"_s, planted.next()));
    QVERIFY(!planted.below(rig.folder.path()).isEmpty());
}

// Field by field: while it is typed, when it is sent, and when it is sent again after a warning.
void TestStrayNumbers::noFieldKeepsOne()
{
    WebRig rig;
    Browser browser(rig);
    const QStringList fields = registrationFields();
    QVERIFY(fields.size() > 20);
    const QStringList kinds = u"aadhaar pan dl passport epic ration bar other none"_s.split(u' ');
    for (const QString &field : fields) {
        const bool card = field == u"visitor_id_number"_s;
        for (const QString &kind : card ? kinds + QStringList{QString()} : QStringList{u"epic"_s}) {
            Fields form = goodForm();
            form.insert(u"visitor_id_kind"_s, kind);
            form.insert(field, m_planted.next());
            // Each time, since the next one takes the draft's place.
            const auto kept = [&] { return m_planted.in(recordsInTheClear(rig)).isEmpty() ? QString() : field + u' ' + kind; };
            QCOMPARE(browser.post(u"/register/draft"_s, form).status, 204);
            QCOMPARE(kept(), QString());
            QVERIFY(sendForm(browser, form).status != 503);
            QCOMPARE(kept(), QString());
            QVERIFY(browser.post(u"/register"_s, form).status != 503);
            QCOMPARE(kept(), QString());
        }
    }
    QVERIFY(m_planted.used() >= 40);
    const QStringList left = found(rig);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u", "_s)));
}

// Those fields that take a number without a word, to the end: what was registered, and what is told.
void TestStrayNumbers::aWholeRegistration()
{
    WebRig rig;
    const QList<Fields> forms{
        {{u"visitor_address"_s, u"Ward 4, Bhiwandi, card "_s + m_planted.next()}},
        {{u"visitor_id_kind"_s, u"aadhaar"_s}, {u"visitor_id_number"_s, m_planted.next()}},
        {{u"visitor_id_kind"_s, u"ration"_s}, {u"visitor_id_number"_s, m_planted.next()}},
        {{u"visitor_id_kind"_s, u"other"_s}, {u"visitor_id_number"_s, m_planted.nextPlain()}},
        {{u"visitor_relation"_s, u"doctor"_s}, {u"visitor_registration"_s, m_planted.nextPlain()}},
        {{u"international"_s, u"yes"_s}, {u"visitor_mobile"_s, m_planted.nextPlain()}, {u"visitor_email"_s, u"s@example.org"_s}},
    };
    for (int i = 0; i < forms.size(); ++i) {
        Browser browser(rig, u"203.0.113.%1"_s.arg(20 + i));
        const QString visrn = registerVisit(rig, browser, with(with(goodForm(), {{u"visitor_mobile"_s, u"987654321%1"_s.arg(i)}}), forms.at(i)));
        QVERIFY2(!visrn.isEmpty(), qPrintable(QString::number(i)));
        const auto booking = rig.hub->booking(rig.hub->book().visitByNumber(visrn)->id);
        QVERIFY(booking);
        if (forms.at(i).contains(u"visitor_id_number"_s)) {
            QCOMPARE(booking->visitors.first().idLast4.size(), 4); // what a desk compares with the card
            QCOMPARE(booking->visitors.first().idNumber, QString());
        }
    }
    const QStringList left = found(rig);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u", "_s)));
    QVERIFY(recordsInTheClear(rig).contains("XXXXXXXX")); // they were written, but for eight digits
    // An address that is no address any more gets no letter: the family is told.
    Browser browser(rig);
    const auto answer = sendForm(browser, with(goodForm(), {{u"visitor_email"_s, m_planted.nextPlain() + u"@example.org"_s}}));
    QVERIFY(!errorOf(answer.body, u"visitor_email"_s).isEmpty());
    QVERIFY(found(rig).isEmpty());
}

void TestStrayNumbers::theOtherPages()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    Browser browser(rig);
    for (const QString &path : {u"/"_s, u"/status"_s, u"/join"_s, u"/pass"_s, u"/slip"_s}) {
        (void)browser.get(path + u"?visrn="_s + m_planted.nextPlain() + u"&q="_s + m_planted.nextPlain());
        Fields fields = browser.captcha(browser.get(path).body);
        for (const QString &name : {u"visrn"_s, u"mobile"_s, u"code"_s, u"otp"_s, u"name"_s, u"date"_s, u"part"_s, u"claim"_s})
            fields.insert(name, m_planted.next());
        (void)browser.post(path, fields);
        (void)browser.get(path + u'/' + m_planted.nextPlain());
    }
    QVERIFY(rig.hub->book().visit(visit));
    const QStringList left = found(rig);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u", "_s)));
}

// Other long numbers are left as they were written.
void TestStrayNumbers::whatIsNoAadhaarStays()
{
    WebRig rig;
    Browser browser(rig);
    const Fields form = with(goodForm(), {{u"visitor_id_kind"_s, u"ration"_s}, {u"visitor_id_number"_s, u"234567890123"_s},
                                          {u"visitor_mobile"_s, u"+91 98765 43210"_s}, {u"visitor_email"_s, u"s.919876543210@example.org"_s}});
    const QString visrn = registerVisit(rig, browser, form);
    QVERIFY(!visrn.isEmpty());
    const auto booking = rig.hub->booking(rig.hub->book().visitByNumber(visrn)->id);
    QCOMPARE(booking->visitors.first().idNumber, u"234567890123"_s);
    QCOMPARE(booking->visitors.first().mobile, u"9876543210"_s);
    QCOMPARE(booking->visitors.first().email, u"s.919876543210@example.org"_s);
}

} // namespace mulakat::testing

using mulakat::testing::TestStrayNumbers;
MULAKAT_TEST(TestStrayNumbers)
#include "test_straynumbers.moc"
