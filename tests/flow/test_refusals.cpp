#include "flow/stage.h"

#include "support/testrunner.h"

#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// What must be refused, each with words that say what to do.
class RefusalFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void wrongCodeIsRefused();
    void formWithoutANameIsRefused();
    void approvalNeedsAPrisoner();
    void wrongPinIsRefused();
    void visitOfAnotherDayIsRefused();
    void secondDeviceIsAsked();
    void oldLinkIsVoid();
    void anotherPersonsCardIsRefused();

private:
    std::unique_ptr<Stage> m_stage;
    bool m_broken = false; // each step needs the one before
    QString m_visrn;
    QJsonObject m_notice;
};

void RefusalFlow::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->begin());
    QVERIFY(m_stage->openBooth());
    QVERIFY(m_stage->openFamily());
    QVERIFY(m_stage->signIn());
}

void RefusalFlow::wrongCodeIsRefused()
{
    Family &family = *m_stage->family;
    QVERIFY(family.sendForm({}));
    const QString code = m_stage->world.codeIn(m_stage->world.notice(family.mobile(), u"otp"_s));
    QCOMPARE(code.size(), 6);
    QString wrong = code;
    wrong[0] = code.at(0) == u'9' ? u'1' : QChar(code.at(0).unicode() + 1);
    QVERIFY(family.confirmCode(wrong).isEmpty());
    QVERIFY(!family.errorOf(u"code"_s).isEmpty());
    m_visrn = family.confirmCode(code); // nothing was lost by it
    QVERIFY2(!m_visrn.isEmpty(), qPrintable(family.said()));
}

void RefusalFlow::formWithoutANameIsRefused()
{
    Family &family = *m_stage->family;
    QVERIFY(!family.sendForm({{u"visitor_name"_s, {}}, {u"visitor_mobile"_s, u"6000012399"_s}}));
    QVERIFY(!family.errorOf(u"visitor_name"_s).isEmpty());
    QCOMPARE(family.browser().evaluate(u"document.getElementsByName('prisoner_name')[0].value"_s).value_or(QJsonValue()).toString(),
             u"Prakash Kulmethe"_s);
}

void RefusalFlow::approvalNeedsAPrisoner()
{
    QVERIFY(m_stage->openRequest(m_visrn, u"Asha"_s));
    QVERIFY(m_stage->hand.sees(u"candidate1"_s));
    QVERIFY(m_stage->hand.press(u"slot1"_s));
    QVERIFY(!m_stage->hand.canPress(u"requestApprove"_s));
    m_notice = m_stage->approve(m_visrn, u"Asha"_s, u"6000012345"_s);
    QVERIFY(!m_notice.isEmpty());
}

void RefusalFlow::wrongPinIsRefused()
{
    Chromium &browser = m_stage->family->browser();
    QString pin = m_stage->wordAfter(m_notice, u"PIN"_s);
    QCOMPARE(pin.size(), 4);
    pin[3] = pin.at(3) == u'0' ? u'1' : u'0';
    QVERIFY(browser.navigate(m_stage->world.page(u"/join"_s)));
    QVERIFY(browser.type(u"[name=visrn]"_s, m_visrn));
    QVERIFY(browser.type(u"[name=otp]"_s, m_stage->wordAfter(m_notice, u"OTP"_s)));
    QVERIFY(browser.type(u"[name=pin]"_s, pin));
    QVERIFY(browser.click(u"button.main[value=join]"_s));
    QVERIFY(browser.waitFor(u"document.querySelector('main#join .errors, main#join [role=alert]')"_s));
}

void RefusalFlow::visitOfAnotherDayIsRefused()
{
    const QDate tomorrow = m_stage->world.today().addDays(1);
    const QString file = m_stage->world.folder() + u"/tomorrow.csv"_s;
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
              "Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No\n"
              + tomorrow.toString(u"yyyy/MM/dd"_s).toLatin1() + "/777," + tomorrow.toString(Qt::ISODate).toLatin1()
              + ",11:00,10,Video,Sunita Devi,Mohan Lal,Female,40,Wife,6000000777,Not Available,,Ramesh Kumar,Mohan Lal,41,Male,UT/502/2025\n");
    csv.close();
    QCOMPARE(m_stage->world.ctl({u"day"_s, u"import"_s, file}).exitCode, 0);
    const Answer access = m_stage->world.ctl({u"day"_s, u"access"_s, u"--visrn"_s, tomorrow.toString(u"yyyy/MM/dd"_s) + u"/777"_s});
    QCOMPARE(access.exitCode, 0);
    QVERIFY(m_stage->family->openJoin(access.json()["link"_L1].toString(), u"h1[data-reason]:not([data-reason=unknown])"_s));
    QVERIFY2(m_stage->family->said().contains(u"11:00"_s), qPrintable(m_stage->family->said()));
}

void RefusalFlow::secondDeviceIsAsked()
{
    const QString link = m_stage->linkIn(m_notice);
    Family &first = *m_stage->family;
    QVERIFY(first.openJoin(link));
    QVERIFY2(first.takeSeat(), qPrintable(first.said()));
    QVERIFY2(first.enterCall(), qPrintable(first.said()));
    QVERIFY(m_stage->officer.openVisit(m_visrn));
    Family second(m_stage->world);
    QVERIFY(second.start());
    QVERIFY(second.openJoin(link));
    QVERIFY(second.browser().click(u"button[value=join]"_s));
    QVERIFY(second.browser().waitFor(u"document.querySelector('button[value=move]')"_s));
    QVERIFY(first.phase() != "ended"_L1); // nothing happened to the first one yet
    QVERIFY(second.browser().click(u"button[value=move]"_s));
    QVERIFY(second.browser().waitFor(u"document.querySelector('main#call')"_s));
    QVERIFY(second.enterCall());
    QVERIFY(first.browser().waitFor(u"document.getElementById('step-end').dataset.why === 'moved'"_s));
}

void RefusalFlow::anotherPersonsCardIsRefused()
{
    Officer &officer = m_stage->officer;
    QVERIFY(officer.openVisit(m_visrn));
    QVERIFY(officer.next(u"Consent"_s));
    QVERIFY(officer.scan(secureQr(u"b01_tampered_name"_s))); // altered after it was signed
    QVERIFY(!m_stage->hand.canPress(u"detailNext"_s));
    QVERIFY(officer.scan(secureQr(u"g02_v1_mobile_only"_s))); // genuine, of somebody else
    QVERIFY(m_stage->hand.reads(u"evidenceNameVerdict"_s, u"does not fit"_s));
    QVERIFY(officer.confirmHolder(u"photo"_s));
    QVERIFY(!m_stage->hand.canPress(u"detailNext"_s)); // only with a written reason
}

void RefusalFlow::oldLinkIsVoid()
{
    QVERIFY(m_stage->world.ctl({u"day"_s, u"access"_s, u"--visrn"_s, m_visrn, u"--new"_s}).exitCode == 0);
    Family other(m_stage->world);
    QVERIFY(other.start());
    QVERIFY(other.openJoin(m_stage->linkIn(m_notice), u"h1[data-reason=unknown]"_s));
    QVERIFY(!other.said().isEmpty());
}

MULAKAT_TEST(RefusalFlow)
#include "test_refusals.moc"
