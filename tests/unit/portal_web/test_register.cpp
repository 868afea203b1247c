#include "formfill.h"
#include "support/testrunner.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

// From the empty form to the visit number, without script, on a real hub and store.
class TestRegister : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldIsThere();
    void fromFormToBooking();
    void nothingTypedIsLost();
    void hostileNamesStayText();
    void draftOutlivesARestart();
    void theScriptsDraft();
    void changingTheLanguageKeepsTheForm();
    void noAadhaarNumberIsStored();
    void wrongCodes();
    void sentTwice();
    void abroadByEmail();
    void theNumberIsBusy();
    void picturesGoThroughTheHelper();
    void notPictures();
    void tooMuch();
    void manyFormsWithoutProof();
    void thePass();
};

void TestRegister::everyFieldIsThere()
{
    WebRig rig;
    const QByteArray page = Browser(rig).get(u"/register"_s).body;
    QVERIFY(page.contains("<main id=\"register\">"));
    for (const QString &name : goodForm().keys())
        QVERIFY2(page.contains("name=\"" + name.toUtf8() + '"'), qPrintable(name));
    for (const char *name : {"visitor_latin", "visitor_email", "visitor_registration", "international", "prisoner_latin",
                             "prisoner_gender", "guest1_name", "guest4_child", "file_photo", "file_id", "file_residence",
                             "file_letter", "captcha_answer", "captcha_token", "proof"})
        QVERIFY2(page.contains(QByteArray("name=\"") + name + '"'), name);
    for (const char *bare : {"register.", "error.", "relation.", "captcha.l"})
        QVERIFY2(!page.contains(QByteArray(">") + bare), bare); // a text without words
    QVERIFY(page.contains("min=\"2026-12-01\" max=\"2026-12-31\""));
    QVERIFY2(page.size() < 40000, qPrintable(QString::number(page.size())));
}

void TestRegister::fromFormToBooking()
{
    WebRig rig;
    Browser browser(rig);
    const QString visrn = registerVisit(rig, browser,
                                        with(goodForm(), {{u"guest1_name"_s, u"Ravi"_s}, {u"guest1_relation"_s, u"son"_s}, {u"guest1_age"_s, u"9"_s}}));
    QVERIFY2(visrn.startsWith(u"2026/12/04/"_s), qPrintable(visrn));
    const visits::Visit *visit = rig.hub->book().visitByNumber(visrn);
    QVERIFY(visit);
    QCOMPARE(visit->state, visits::State::Pending);
    QCOMPARE(visit->mode, visits::Mode::Video);
    QCOMPARE(visit->members.size(), 2);
    QVERIFY(visit->members.at(1).child);
    QCOMPARE(visit->members.at(1).under.text(), u"1"_s);
    QCOMPARE(visit->visitorKey, rig.hub->visitorKey(u"9876543210"_s));
    const auto booking = rig.hub->booking(visit->id);
    QVERIFY(booking);
    QCOMPARE(booking->visitors.first().name, u"सुनीता देवी"_s);
    QCOMPARE(booking->visitors.first().latinName, u"Sunita Devi"_s);
    QCOMPARE(booking->inmate.fatherOrHusband, u"Mohan Kumar"_s);
    QCOMPARE(booking->source, u"web"_s);
    QVERIFY(!rig.storedBytes().contains("Bhiwandi")); // encrypted, drafts too
    const QByteArray empty = browser.get(u"/register"_s).body; // a second request begins with an empty form
    QCOMPARE(inputValue(empty, u"visitor_father"_s), QString());
}

void TestRegister::nothingTypedIsLost()
{
    WebRig rig;
    Browser browser(rig);
    const Fields typed = with(goodForm(), {{u"visitor_age"_s, u"forty"_s}, {u"visitor_mobile"_s, u"12345"_s}, {u"guest1_name"_s, u"Ravi"_s}});
    const auto answer = sendForm(browser, typed);
    QCOMPARE(answer.status, 422);
    QCOMPARE(errorOf(answer.body, u"visitor_age"_s), u"Write the age as a number from 1 to 120."_s);
    QVERIFY(!errorOf(answer.body, u"visitor_mobile"_s).isEmpty());
    QVERIFY(!errorOf(answer.body, u"guest1_age"_s).isEmpty());
    QVERIFY(answer.body.contains("<a href=\"#visitor_age\">"));
    QVERIFY(answer.body.contains("<details id=\"guest1\" open>"));
    for (const QString &name : {u"visitor_age"_s, u"visitor_mobile"_s, u"guest1_name"_s, u"visitor_father"_s, u"prisoner_age"_s, u"visit_date"_s})
        QCOMPARE(inputValue(answer.body, name), typed.value(name));
    QVERIFY(answer.body.contains("<option value=\"spouse\" selected>"));
    QVERIFY(answer.body.contains("value=\"video\" checked"));
    QVERIFY(answer.body.contains("Ward 4, Bhiwandi"));
    QVERIFY(!answer.body.contains("captcha_token")); // answered once is enough
    QVERIFY(rig.notices.sent.isEmpty());
    QCOMPARE(browser.post(u"/register"_s, with(goodForm(), {{u"visitor_age"_s, u"41"_s}})).status, 303);
}

void TestRegister::hostileNamesStayText()
{
    WebRig rig;
    Browser browser(rig);
    const QString hostile = u"\"><script>alert('x')</script>\u202Egnp.exe"_s;
    for (const QString &field : {u"visitor_name"_s, u"prisoner_name"_s, u"visitor_address"_s, u"guest2_name"_s, u"visit_date"_s, u"visitor_relation"_s}) {
        const QByteArray page = sendForm(browser, with(goodForm(), {{field, hostile}})).body;
        QVERIFY2(!page.contains("<script>"), qPrintable(field));
        QVERIFY2(!page.contains("\xE2\x80\xAE"), qPrintable(field)); // no override reaches the page
    }
    const QString long10k = QString(10240, u'अ');
    const auto answer = sendForm(browser, with(goodForm(), {{u"visitor_name"_s, long10k}}));
    QCOMPARE(answer.status, 422);
    QCOMPARE(errorOf(answer.body, u"visitor_name"_s), u"This is too long: at most 100 characters."_s);
    QCOMPARE(inputValue(answer.body, u"visitor_name"_s), long10k);
}

void TestRegister::draftOutlivesARestart()
{
    WebRig rig;
    Browser browser(rig);
    QCOMPARE(sendForm(browser, with(goodForm(), {{u"visitor_age"_s, {}}})).status, 422);
    rig.restart();
    const QByteArray page = browser.get(u"/register"_s).body;
    QCOMPARE(inputValue(page, u"visitor_name"_s), u"सुनीता देवी"_s);
    QVERIFY(!Browser(rig).get(u"/register"_s).body.contains("Bhiwandi")); // another browser sees nothing
    QCOMPARE(browser.post(u"/register"_s, goodForm()).status, 303);
    const QString code = rig.notices.lastCode();
    rig.restart();
    QVERIFY(browser.get(u"/register/otp"_s).body.contains("98xxxxxx10"));
    QCOMPARE(headerOf(browser.post(u"/register/otp"_s, {{u"code"_s, code}}), "Location"), "/register/done");
    rig.restart();
    QVERIFY(browser.get(u"/register/done"_s).body.contains("2026/12/04/"));
    rig.clock.advance(25 * 3600 * 1000LL);
    QVERIFY(!browser.get(u"/register/done"_s).body.contains("2026/12/04/"));
}

void TestRegister::theScriptsDraft()
{
    WebRig rig;
    Browser browser(rig);
    browser.get(u"/register"_s);
    QCOMPARE(browser.post(u"/register/draft"_s, {{u"visitor_name"_s, u"Meena"_s}, {u"unknown"_s, u"x"_s}}).status, 204);
    QCOMPARE(inputValue(browser.get(u"/register"_s).body, u"visitor_name"_s), u"Meena"_s);
    QVERIFY(rig.hub->book().visits().isEmpty());
}

void TestRegister::changingTheLanguageKeepsTheForm()
{
    WebRig rig;
    Browser browser(rig);
    const auto answer = browser.post(u"/register"_s, {{u"visitor_name"_s, u"Meena"_s}, {u"action"_s, u"language-hi"_s}});
    QCOMPARE(headerOf(answer, "Location"), "/register?lang=hi");
    const QByteArray page = browser.get(u"/register?lang=hi"_s).body;
    QVERIFY(page.contains("lang=\"hi\""));
    QCOMPARE(inputValue(page, u"visitor_name"_s), u"Meena"_s);
}

void TestRegister::noAadhaarNumberIsStored()
{
    WebRig rig;
    Browser browser(rig);
    const Fields fields = with(goodForm(), {{u"visitor_id_kind"_s, u"aadhaar"_s}, {u"visitor_id_number"_s, u"2341 2341 2346"_s}});
    const auto half = sendForm(browser, with(fields, {{u"visitor_age"_s, {}}}));
    QCOMPARE(inputValue(half.body, u"visitor_id_number"_s), u"2341 2341 2346"_s); // shown again to who typed it
    QCOMPARE(inputValue(browser.get(u"/register"_s).body, u"visitor_id_number"_s), u"XXXX XXXX 2346"_s); // but not kept
    const QString visrn = registerVisit(rig, browser, fields);
    QVERIFY(!visrn.isEmpty());
    const auto booking = rig.hub->booking(rig.hub->book().visitByNumber(visrn)->id);
    QCOMPARE(booking->visitors.first().idLast4, u"2346"_s);
    QCOMPARE(booking->visitors.first().idNumber, QString());
}

void TestRegister::wrongCodes()
{
    WebRig rig;
    Browser browser(rig);
    QCOMPARE(sendForm(browser, goodForm()).status, 303);
    const QString wrong = rig.notices.lastCode() == u"000000"_s ? u"000001"_s : u"000000"_s;
    const auto answer = browser.post(u"/register/otp"_s, {{u"code"_s, wrong}});
    QCOMPARE(answer.status, 422);
    QCOMPARE(errorOf(answer.body, u"code"_s), u"That was not the code. 4 more tries."_s);
    for (int i = 0; i < 4; ++i)
        browser.post(u"/register/otp"_s, {{u"code"_s, wrong}});
    QVERIFY(errorOf(browser.post(u"/register/otp"_s, {{u"code"_s, rig.notices.lastCode()}}).body, u"code"_s).contains(u"used up"_s));
    for (const visits::Visit &visit : rig.hub->book().visits())
        QCOMPARE(visit.state, visits::State::Draft);
    rig.clock.advance(31 * 1000);
    QCOMPARE(browser.post(u"/register/otp"_s, {{u"action"_s, u"again"_s}}).status, 303);
    QCOMPARE(rig.notices.sent.size(), 2);
    QCOMPARE(headerOf(browser.post(u"/register/otp"_s, {{u"code"_s, rig.notices.lastCode()}}), "Location"), "/register/done");
}

void TestRegister::sentTwice()
{
    WebRig rig;
    Browser browser(rig);
    QCOMPARE(sendForm(browser, goodForm()).status, 303);
    QCOMPARE(browser.post(u"/register"_s, goodForm()).status, 303);
    QCOMPARE(rig.notices.sent.size(), 1);
    const QString code = rig.notices.lastCode();
    browser.post(u"/register/otp"_s, {{u"code"_s, code}});
    browser.post(u"/register/otp"_s, {{u"code"_s, code}});
    QCOMPARE(rig.hub->book().visits().size(), 1);
    QCOMPARE(headerOf(browser.get(u"/register/otp"_s), "Location"), "/register/done");
}

void TestRegister::abroadByEmail()
{
    WebRig rig;
    Browser browser(rig);
    const QString visrn = registerVisit(rig, browser, with(goodForm(), {{u"international"_s, u"yes"_s}, {u"visitor_mobile"_s, {}}, {u"visitor_email"_s, u"s.devi@example.org"_s}}));
    QVERIFY(!visrn.isEmpty());
    QCOMPARE(rig.notices.sent.last().to, u"s.devi@example.org"_s);
    QCOMPARE(rig.notices.sent.last().channel, u"email"_s);
}

void TestRegister::theNumberIsBusy()
{
    WebRig rig;
    for (int i = 0; i < 3; ++i) {
        Browser browser(rig);
        QCOMPARE(sendForm(browser, goodForm()).status, 303);
    }
    Browser browser(rig);
    const auto answer = sendForm(browser, goodForm());
    QCOMPARE(answer.status, 422);
    QVERIFY(errorOf(answer.body, u"visitor_mobile"_s).contains(u"60 minutes"_s));
    rig.notices.broken = true;
    Browser other(rig);
    const auto unsent = sendForm(other, with(goodForm(), {{u"visitor_mobile"_s, u"9876543211"_s}}));
    QVERIFY(errorOf(unsent.body, u"visitor_mobile"_s).contains(u"could not be sent"_s));
    QCOMPARE(inputValue(unsent.body, u"visitor_mobile"_s), u"9876543211"_s);
}

// A program with the helper's contract: what it writes is a JPEG, or it ends with 3.
QString fakeHelper(const QTemporaryDir &folder, const QByteArray &script)
{
    const QString path = folder.filePath(u"helper"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + script);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

QByteArray jpeg()
{
    QImage image(40, 50, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    return out;
}

void TestRegister::picturesGoThroughTheHelper()
{
    const QTemporaryDir folder;
    QFile clean(folder.filePath(u"clean.jpg"_s));
    QVERIFY(clean.open(QIODevice::WriteOnly));
    clean.write(jpeg() + "re-encoded");
    clean.close();
    WebRig rig({fakeHelper(folder, "/bin/cat >/dev/null; /bin/cat " + clean.fileName().toUtf8() + "\n")});
    Browser browser(rig);
    const QByteArray page = browser.get(u"/register"_s).body;
    const auto half = browser.postWith(u"/register"_s, with(with(goodForm(), browser.captcha(page)), {{u"visitor_age"_s, {}}}),
                                       {{u"file_photo"_s, jpeg()}, {u"file_id"_s, jpeg()}});
    QCOMPARE(half.status, 422);
    QVERIFY(half.body.contains("value=\"remove-photo\"") && half.body.contains("value=\"remove-id\""));
    browser.post(u"/register"_s, with(goodForm(), {{u"action"_s, u"remove-id"_s}}));
    const QString visrn = registerVisit(rig, browser, goodForm()); // the photo is kept from before
    const visits::Visit *visit = rig.hub->book().visitByNumber(visrn);
    QVERIFY(visit);
    const auto booking = rig.hub->booking(visit->id);
    QCOMPARE(booking->documents.size(), 1);
    QCOMPARE(booking->documents.first().what, u"photo"_s);
    QCOMPARE(*rig.hub->document(booking->documents.first().record), jpeg() + "re-encoded");
    QVERIFY(!rig.storedBytes().contains("re-encoded"));
}

void TestRegister::notPictures()
{
    const QTemporaryDir folder;
    WebRig rig({fakeHelper(folder, "/bin/cat >/dev/null; exit 3\n")});
    Browser browser(rig);
    const QByteArray page = browser.get(u"/register"_s).body;
    const auto answer = browser.postWith(u"/register"_s, with(goodForm(), browser.captcha(page)),
                                         {{u"file_photo"_s, "\xFF\xD8\xFF but no picture"},
                                          {u"file_id"_s, "<svg onload=alert(1)>"},
                                          {u"file_residence"_s, "\xFF\xD8\xFF" + QByteArray(8 * 1024 * 1024, 'x')}});
    QCOMPARE(answer.status, 422);
    for (const char *field : {"file_photo", "file_id", "file_residence"})
        QVERIFY2(!errorOf(answer.body, QString::fromLatin1(field)).isEmpty(), field);
    QVERIFY(errorOf(answer.body, u"file_residence"_s).contains(u"8 MB"_s));
    QCOMPARE(inputValue(answer.body, u"visitor_father"_s), u"Ramesh Kumar"_s);
    QCOMPARE(browser.post(u"/register"_s, goodForm()).status, 303); // without them
}

void TestRegister::tooMuch()
{
    WebRig rig;
    Browser browser(rig);
    QCOMPARE(browser.post(u"/register"_s, {{u"visitor_name"_s, QString(70000, u'a')}}).status, 413);
    QCOMPARE(browser.post(u"/register"_s, {{QString(100, u'n'), u"x"_s}}).status, 400);
}

void TestRegister::manyFormsWithoutProof()
{
    WebRig rig({{}, 240, 3});
    int refused = 0;
    for (int i = 0; i < 5; ++i) {
        Browser browser(rig);
        const auto answer = sendForm(browser, with(goodForm(), {{u"visitor_mobile"_s, u"987654321%1"_s.arg(i)}}));
        refused += errorOf(answer.body, u"captcha_answer"_s).contains(u"Too many"_s) ? 1 : 0;
    }
    QCOMPARE(refused, 2);
    Browser elsewhere(rig, u"198.51.100.9"_s);
    QCOMPARE(sendForm(elsewhere, goodForm()).status, 303);
}

void TestRegister::thePass()
{
    WebRig rig;
    Browser browser(rig);
    const QString visrn = registerVisit(rig, browser, goodForm());
    const QString done = QString::fromUtf8(browser.get(u"/register/done"_s).body);
    const QString path = done.section(u"id=\"pass-link\" href=\""_s, 1).section(u'"', 0, 0);
    QVERIFY(path.startsWith(u"/pass/"_s));
    const auto slip = browser.get(path);
    QCOMPARE(slip.status, 200);
    const QString text = QString::fromUtf8(slip.body);
    for (const QString &part : {visrn, u"Registration slip"_s, u"Asked for: Friday, 4 December 2026"_s, u"सुनीता देवी"_s, u"Sunita Devi"_s, u"Waiting for the prison"_s, u"<svg class=\"qr\""_s, u"···· 4560"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"ABC1234560"_s));
    QString forged = path;
    forged[8] = forged.at(8) == u'0' ? u'1' : u'0';
    QCOMPARE(browser.get(forged).status, 404);
    rig.clock.advance(3601 * 1000);
    QCOMPARE(browser.get(path).status, 404);
}

} // namespace mulakat::testing

using mulakat::testing::TestRegister;
MULAKAT_TEST(TestRegister)
#include "test_register.moc"
