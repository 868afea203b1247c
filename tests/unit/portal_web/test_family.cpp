#include "statusfill.h"
#include "support/testrunner.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mulakat::testing {

using visits::EventType;
using visits::Mover;

// What a family does on its status page once the code is given, and what the page says on the day.
class TestFamily : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDocumentIsAskedForAndSent();
    void aDocumentOfAnApprovedVisit();
    void anotherTimeIsAskedFor();
    void anotherMobileCountsAfterItsCode();
    void aSealedNumberIsForItsVisitOnly();
    void whyAmIWaiting();
    void whereThePrisonerIsIsNobodysBusiness();
    void theSlipSaysWhoCameAndNotToWhom();
    void theReasonStandsOnTheOpenPage();
    void languagesKeepWhatIsTyped();
};

QByteArray cardPicture()
{
    QImage card(640, 400, QImage::Format_RGB32);
    card.fill(Qt::lightGray);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    card.save(&buffer, "JPEG");
    return jpeg;
}

QString idText(const QByteArray &html, const QString &id)
{
    const QRegularExpression element(u"id=\"%1\"[^>]*>(.*?)</(p|div|dd|td|b|h1)>"_s.arg(id), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(u"<[^>]+>"_s);
    return element.match(QString::fromUtf8(html)).captured(1).remove(tags).simplified();
}

QString whyShown(Browser &browser, const QString &path)
{
    static const QRegularExpression why(u"data-why=\"([a-z-]+)\""_s);
    return why.match(QString::fromUtf8(browser.get(path).body)).captured(1);
}

Fields acting(const char *action, const Fields &more = {})
{
    return with({{u"action"_s, QString::fromLatin1(action)}}, more);
}

void TestFamily::aDocumentIsAskedForAndSent()
{
    portal::web::PageOptions options;
    options.mediaProgram = QStringLiteral(MULAKAT_BIN_DIR "/mulakat-media");
    WebRig rig(options);
    Browser browser(rig);
    const QString visrn = registerVisit(rig, browser, goodForm());
    const base::VisitId visit = rig.hub->book().visitByNumber(visrn)->id;
    const QString path = found(browser, visrn);
    happen(rig, visit, EventType::DocumentAsked, {{u"what"_s, u"id"_s}, {u"code"_s, u"unreadable"_s}});
    QVERIFY(!browser.get(path).body.contains("data-what")); // not to everybody with the number
    QCOMPARE(browser.postWith(path, acting("document"), {{u"file_document"_s, cardPicture()}}).status, 303);
    QCOMPARE(rig.hub->book().visit(visit)->documentAsked, u"id"_s);
    rig.clock.advance(3'700'000); // codes of the registration are forgotten
    const QString open = opened(rig, browser, visrn);
    const QByteArray page = browser.get(open).body;
    QVERIFY(page.contains("<section id=\"document\" data-what=\"id\">") && page.contains("could not be read"));
    QVERIFY(!errorOf(browser.postWith(open, acting("document"), {}).body, u"file_document"_s).isEmpty());
    QVERIFY(!errorOf(browser.postWith(open, acting("document"), {{u"file_document"_s, "no picture"}}).body, u"file_document"_s).isEmpty());
    QCOMPARE(rig.hub->book().visit(visit)->documentAsked, u"id"_s);
    QCOMPARE(browser.postWith(open, acting("document"), {{u"file_document"_s, cardPicture()}}).status, 303);
    const visits::Visit &after = *rig.hub->book().visit(visit);
    QCOMPARE(after.documentAsked, QString());
    QCOMPARE(after.documentCame, u"id"_s);
    const auto booking = rig.hub->booking(visit);
    QCOMPARE(booking->documents.size(), 1);
    QCOMPARE(QImage::fromData(*rig.hub->getRecord(booking->documents.first().record)).size(), QSize(640, 400));
    QVERIFY(browser.get(open).body.contains("id=\"document-came\""));
    QCOMPARE(browser.postWith(open, acting("document"), {{u"file_document"_s, cardPicture()}}).status, 303); // pressed twice
    QCOMPARE(rig.hub->booking(visit)->documents.first().record, booking->documents.first().record);
}

// Asked for after the decision: sent from the same page until the party stands at the check-in.
void TestFamily::aDocumentOfAnApprovedVisit()
{
    portal::web::PageOptions options;
    options.mediaProgram = QStringLiteral(MULAKAT_BIN_DIR "/mulakat-media");
    WebRig rig(options);
    Browser browser(rig);
    const base::VisitId visit = book(rig, {.start = {11, 0}, .mode = visits::Mode::FaceToFace});
    const QString visrn = rig.hub->book().visit(visit)->visrn;
    happen(rig, visit, EventType::DocumentAsked, {{u"what"_s, u"residence"_s}, {u"code"_s, u"missing"_s}});
    const QString open = opened(rig, browser, visrn);
    QVERIFY(browser.get(open).body.contains("<section id=\"document\" data-what=\"residence\">"));
    QCOMPARE(browser.postWith(open, acting("document"), {{u"file_document"_s, cardPicture()}}).status, 303);
    QCOMPARE(rig.hub->book().visit(visit)->documentCame, u"residence"_s);
    QCOMPARE(rig.hub->book().visit(visit)->state, visits::State::Approved);
    QVERIFY(browser.get(open).body.contains("id=\"document-came\""));
    happen(rig, visit, EventType::DocumentAsked, {{u"what"_s, u"id"_s}, {u"code"_s, u"missing"_s}});
    happen(rig, visit, EventType::Arrived, {{u"present"_s, QJsonArray{u"1"_s}}});
    QVERIFY(!browser.get(open).body.contains("<section id=\"document\""));
}

void TestFamily::anotherTimeIsAskedFor()
{
    WebRig rig;
    const base::VisitId visit = book(rig, {.start = {15, 0}});
    Browser browser(rig);
    const QString path = opened(rig, browser, u"2026/12/01/701"_s);
    QVERIFY(browser.post(path, acting("time")).body.contains("<main id=\"status-time\">"));
    const auto nothing = browser.post(path, acting("time-yes"));
    QCOMPARE(nothing.status, 422);
    QVERIFY(!errorOf(nothing.body, u"date"_s).isEmpty() && !errorOf(nothing.body, u"part"_s).isEmpty());
    for (const QString &day : {u"2026-11-30"_s, u"2026-12-06"_s, u"2027-03-01"_s, u"soon"_s}) {
        const auto page = browser.post(path, acting("time-yes", {{u"date"_s, day}, {u"part"_s, u"any"_s}}));
        QVERIFY2(!errorOf(page.body, u"date"_s).isEmpty(), qPrintable(day));
        QCOMPARE(inputValue(page.body, u"date"_s), day);
    }
    const Fields wish{{u"date"_s, u"2026-12-03"_s}, {u"part"_s, u"morning"_s}};
    QCOMPARE(browser.post(path, acting("time-yes", wish)).status, 303);
    const visits::Visit asked = *rig.hub->book().visit(visit);
    QCOMPARE(asked.state, visits::State::Approved);
    QCOMPARE(asked.slot.date, QDate(2026, 12, 1)); // stands
    QCOMPARE(asked.dateWanted, QDate(2026, 12, 3));
    QVERIFY(idText(browser.get(path).body, u"asked-time"_s).contains(u"3 December 2026, before noon"_s));
    browser.post(path, acting("time-yes", wish));
    browser.post(path, acting("time-yes", wish));
    QVERIFY(browser.post(path, acting("time-yes", wish)).body.contains("three times already"));
    happen(rig, visit, EventType::TimeKept, {{u"code"_s, u"no-slot"_s}}, Mover::Superintendent);
    QVERIFY(!browser.get(path).body.contains("asked-time"));
    rig.clock.advance(5 * 3'600'000LL + 60'000); // its time has come
    const QString late = opened(rig, browser, u"2026/12/01/701"_s);
    QVERIFY(!browser.get(late).body.contains("do-time"));
    QVERIFY(browser.post(late, acting("time")).body.contains("too late to ask"));
}

void TestFamily::anotherMobileCountsAfterItsCode()
{
    WebRig rig;
    const base::VisitId visit = book(rig, {.start = {15, 0}});
    Browser browser(rig);
    const QString path = opened(rig, browser, u"2026/12/01/701"_s);
    QVERIFY(browser.post(path, acting("mobile")).body.contains("<main id=\"status-mobile\">"));
    QCOMPARE(browser.post(path, acting("mobile-code", {{u"mobile"_s, u"12345"_s}})).status, 422);
    QVERIFY(errorOf(browser.post(path, acting("mobile-code", {{u"mobile"_s, u"+91 98765 43210"_s}})).body, u"mobile"_s).contains(u"number we have"_s));
    const auto page = browser.post(path, acting("mobile-code", {{u"mobile"_s, u"+91 98111-22233"_s}}));
    QVERIFY(page.body.contains("<main id=\"status-mobile-otp\">"));
    QCOMPARE(rig.notices.sent.last().to, u"9811122233"_s);
    const QString code = rig.notices.lastCode();
    const QString claim = inputValue(page.body, u"claim"_s);
    QCOMPARE(browser.post(path, acting("mobile-check", {{u"claim"_s, claim}, {u"code"_s, code == u"000000"_s ? u"111111"_s : u"000000"_s}})).status, 422);
    QCOMPARE(rig.hub->booking(visit)->visitors.first().mobile, u"9876543210"_s); // not before the code
    const auto done = browser.post(path, acting("mobile-check", {{u"claim"_s, claim}, {u"code"_s, code}}));
    QVERIFY(idText(done.body, u"notice"_s).contains(u"9811122233"_s));
    QCOMPARE(rig.hub->booking(visit)->visitors.first().mobile, u"9811122233"_s);
    QCOMPARE(rig.notices.sent.last().pattern, u"mobile-changed"_s);
    QCOMPARE(rig.notices.sent.last().to, u"9876543210"_s); // who had it before hears of it
    for (int n = 0; n < 5; ++n)
        QCOMPARE(browser.post(path, acting("mobile-code", {{u"mobile"_s, u"981112224%1"_s.arg(n)}})).status, n < 4 ? 200 : 422); // five numbers an hour
    Browser other(rig);
    other.post(found(other, u"2026/12/01/701"_s), acting("code"));
    QCOMPARE(rig.notices.sent.last().to, u"9811122233"_s);
    const QByteArray stored = rig.storedBytes();
    QVERIFY(!stored.contains("9811122233") && !stored.contains("9876543210"));
    rig.restart();
    QCOMPARE(rig.hub->booking(visit)->visitors.first().mobile, u"9811122233"_s);
}

void TestFamily::aSealedNumberIsForItsVisitOnly()
{
    WebRig rig;
    const base::VisitId mine = book(rig, {.start = {15, 0}});
    const base::VisitId other = book(rig, {.visrn = u"2026/12/01/702"_s, .start = {15, 30}, .mobile = u"9000000001"_s});
    Browser browser(rig);
    const QString path = opened(rig, browser, u"2026/12/01/701"_s);
    const auto page = browser.post(path, acting("mobile-code", {{u"mobile"_s, u"9811122233"_s}}));
    const QString code = rig.notices.lastCode();
    Browser neighbour(rig, u"203.0.113.9"_s);
    const QString theirs = opened(rig, neighbour, u"2026/12/01/702"_s);
    neighbour.post(theirs, acting("mobile-check", {{u"claim"_s, inputValue(page.body, u"claim"_s)}, {u"code"_s, code}}));
    QCOMPARE(rig.hub->booking(other)->visitors.first().mobile, u"9000000001"_s);
    QCOMPARE(rig.hub->booking(mine)->visitors.first().mobile, u"9876543210"_s);
}

// One visit through its morning, as the page tells it.
void TestFamily::whyAmIWaiting()
{
    WebRig rig; // 10:00
    const base::VisitId visit = book(rig, {.start = {11, 0}});
    Browser browser(rig);
    const auto why = [&] { return whyShown(browser, found(browser, u"2026/12/01/701"_s)); };
    QCOMPARE(why(), u"not-open"_s);
    rig.clock.advance(35 * 60'000); // 10:35
    QCOMPARE(why(), u"not-here"_s);
    QCOMPARE(headerOf(browser.get(found(browser, u"2026/12/01/701"_s)), "Refresh").left(3), "60;");
    happen(rig, visit, EventType::Arrived, {{u"lobby"_s, true}}, Mover::Portal);
    QCOMPARE(why(), u"identity"_s);
    happen(rig, visit, EventType::InmateConfirmed, {{u"inmate"_s, u"i1"_s}});
    happen(rig, visit, EventType::IdentityAccepted, {{u"member"_s, u"1"_s}, {u"document"_s, u"epic"_s}, {u"holder"_s, u"photo"_s}});
    QCOMPARE(why(), u"not-yet"_s);
    rig.clock.advance(32 * 60'000); // 11:07
    QCOMPARE(why(), u"preparing"_s);
    QVERIFY(idText(browser.get(found(browser, u"2026/12/01/701"_s)).body, u"late"_s).contains(u"7 minutes"_s));
    happen(rig, visit, EventType::InmateMoved, {{u"to"_s, u"called"_s}});
    QCOMPARE(why(), u"being-brought"_s);
    happen(rig, visit, EventType::InmateMoved, {{u"to"_s, u"at-place"_s}, {u"confirmed"_s, true}});
    QCOMPARE(why(), u"sound"_s);
    happen(rig, visit, EventType::SoundChecked, {{u"end"_s, u"booth"_s}, {u"ok"_s, true}});
    happen(rig, visit, EventType::SoundChecked, {{u"end"_s, u"visitor"_s}, {u"ok"_s, true}});
    happen(rig, visit, EventType::MadeReady, {{u"place"_s, u"1"_s}});
    QCOMPARE(why(), u"soon"_s);
    const base::VisitId next = book(rig, {.visrn = u"2026/12/01/705"_s, .start = {11, 0}, .mobile = u"9000000001"_s});
    happen(rig, next, EventType::Arrived, {{u"lobby"_s, true}}, Mover::Portal);
    happen(rig, next, EventType::InmateConfirmed, {{u"inmate"_s, u"i2"_s}});
    happen(rig, next, EventType::IdentityAccepted, {{u"member"_s, u"1"_s}, {u"document"_s, u"epic"_s}, {u"holder"_s, u"photo"_s}});
    happen(rig, next, EventType::InmateMoved, {{u"to"_s, u"at-place"_s}, {u"confirmed"_s, true}});
    happen(rig, visit, EventType::Started, {{u"supervision"_s, u"seen"_s}, {u"recording"_s, false}});
    QCOMPARE(why(), QString()); // it is under way
    QCOMPARE(whyShown(browser, found(browser, u"2026/12/01/705"_s)), u"room"_s);
}

void TestFamily::whereThePrisonerIsIsNobodysBusiness()
{
    QStringList pages;
    for (const QString &where : {QString(), u"at-court"_s, u"hospital"_s, u"refuses"_s}) {
        WebRig rig;
        const base::VisitId visit = book(rig, {.start = {10, 0}});
        Browser browser(rig);
        happen(rig, visit, EventType::Arrived, {{u"lobby"_s, true}}, Mover::Portal);
        happen(rig, visit, EventType::InmateConfirmed, {{u"inmate"_s, u"i1"_s}});
        happen(rig, visit, EventType::IdentityAccepted, {{u"member"_s, u"1"_s}, {u"document"_s, u"epic"_s}, {u"holder"_s, u"photo"_s}});
        if (!where.isEmpty())
            happen(rig, visit, EventType::InmateMoved, {{u"to"_s, where}});
        const QByteArray page = browser.get(found(browser, u"2026/12/01/701"_s)).body;
        pages << idText(page, u"why"_s) + idText(page, u"next"_s);
        QVERIFY(!page.contains("court") && !page.contains("hospital"));
    }
    QCOMPARE(pages.removeDuplicates(), 3); // the same words for all
}

void TestFamily::theSlipSaysWhoCameAndNotToWhom()
{
    WebRig rig;
    const base::VisitId visit = book(rig);
    Browser browser(rig);
    QVERIFY(!browser.get(opened(rig, browser, u"2026/12/01/701"_s)).body.contains("slip-link"));
    happen(rig, visit, EventType::Arrived, {{u"lobby"_s, true}}, Mover::Portal);
    happen(rig, visit, EventType::InmateConfirmed, {{u"inmate"_s, u"i1"_s}});
    happen(rig, visit, EventType::IdentityAccepted, {{u"member"_s, u"1"_s}, {u"document"_s, u"epic"_s}, {u"holder"_s, u"photo"_s}});
    happen(rig, visit, EventType::InmateMoved, {{u"to"_s, u"at-place"_s}, {u"confirmed"_s, true}});
    happen(rig, visit, EventType::SoundChecked, {{u"end"_s, u"booth"_s}, {u"ok"_s, true}});
    happen(rig, visit, EventType::SoundChecked, {{u"end"_s, u"visitor"_s}, {u"ok"_s, true}});
    happen(rig, visit, EventType::MadeReady, {{u"place"_s, u"1"_s}});
    rig.clock.advance(60'000);
    happen(rig, visit, EventType::Started, {{u"supervision"_s, u"seen"_s}, {u"recording"_s, false}});
    rig.clock.advance(9 * 60'000);
    happen(rig, visit, EventType::Completed, {{u"talk"_s, 540}, {u"lost"_s, 0}, {u"by"_s, u"clock"_s}}, Mover::Clock);
    rig.clock.advance(3'600'000); // codes may be asked for again
    const QString open = opened(rig, browser, u"2026/12/01/701"_s);
    static const QRegularExpression link(u"href=\"(/slip/[^\"]+)\""_s);
    const QString path = link.match(QString::fromUtf8(browser.get(open).body)).captured(1);
    QVERIFY(!path.isEmpty());
    const QByteArray slip = browser.get(path).body;
    QCOMPARE(idText(slip, u"in"_s), u"10:00"_s);
    QCOMPARE(idText(slip, u"began"_s), u"10:01"_s);
    QCOMPARE(idText(slip, u"out"_s), u"10:10"_s);
    QVERIFY(idText(slip, u"who"_s).contains(u"Sunita Devi, Husband or wife"_s));
    QVERIFY(slip.contains("The meeting took place.") && slip.contains("1 December 2026") && slip.contains("Demo District Prison"));
    for (const char *other : {"Ramesh", "Undertrial", "9876543210", "i1"})
        QVERIFY2(!slip.contains(other), other);
    QCOMPARE(browser.get(path + u"0"_s).status, 404);
    rig.clock.advance(3'601'000);
    QCOMPARE(browser.get(path).status, 404);
}

void TestFamily::theReasonStandsOnTheOpenPage()
{
    WebRig rig;
    Browser browser(rig);
    const QString visrn = registerVisit(rig, browser, goodForm());
    happen(rig, rig.hub->book().visitByNumber(visrn)->id, EventType::Rejected, {{u"code"_s, u"inmate-not-found"_s}}, Mover::Superintendent);
    QVERIFY(!browser.get(found(browser, visrn)).body.contains("could not find"));
    QVERIFY(idText(browser.get(opened(rig, browser, visrn)).body, u"reason"_s).contains(u"could not find the prisoner"_s));
}

void TestFamily::languagesKeepWhatIsTyped()
{
    WebRig rig;
    book(rig, {.start = {15, 0}});
    Browser browser(rig);
    const QString path = opened(rig, browser, u"2026/12/01/701"_s);
    const auto time = browser.post(path, acting("language-hi", {{u"page"_s, u"time"_s}, {u"date"_s, u"2026-12-03"_s}}));
    QVERIFY(time.body.contains("lang=\"hi\"") && time.body.contains("<main id=\"status-time\">"));
    QCOMPARE(inputValue(time.body, u"date"_s), u"2026-12-03"_s);
    const auto mobile = browser.post(path, acting("language-hi", {{u"page"_s, u"mobile"_s}, {u"mobile"_s, u"98111"_s}}));
    QCOMPARE(inputValue(mobile.body, u"mobile"_s), u"98111"_s);
    Browser stranger(rig);
    QVERIFY(!stranger.post(found(stranger, u"2026/12/01/701"_s), acting("language-hi", {{u"page"_s, u"time"_s}})).body.contains("status-time"));
}

} // namespace mulakat::testing

using mulakat::testing::TestFamily;
MULAKAT_TEST(TestFamily)
#include "test_family.moc"
