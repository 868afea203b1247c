#include "base/clock.h"
#include "flow/stage.h"

#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonObject>
#include <QLabel>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// Two visitors who read nothing: one in Tamil with slip and card, one in Hindi by number and without a card; the desk
// decides on what was shown, the board calls.
class CheckinFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void tamilWithSlipAndCard();
    void hindiByNumber();
    void theCameraReadsSlipAndCard();
    void aSlipIsUsedOnce();
    void theDeskDecides();
    void theBoardCalls();

private:
    bool scan(const QByteArray &payload) const;
    bool openPass(const QString &visrn, const QString &mobile);
    bool hold(const QImage &picture) const; // before the simulated camera; null: nothing
    QImage codeOfPass();
    Stage m_stage;
    std::unique_ptr<Kiosk> m_checkin;
    std::unique_ptr<Kiosk> m_board;
    bool m_broken = false; // each step needs the one before
    QString m_token;
    QImage m_pass; // the code on the page that a family prints
};

bool CheckinFlow::scan(const QByteArray &payload) const
{
    QFile fifo(m_stage.world.folder() + u"/scanner-checkin-1"_s);
    return fifo.open(QIODevice::WriteOnly) && fifo.write(payload + "\r\n") == payload.size() + 2;
}

void CheckinFlow::initTestCase()
{
    QVERIFY(m_stage.begin());
    const QDateTime now = base::toJailTime(QDateTime::currentMSecsSinceEpoch());
    QFile csv(m_stage.world.folder() + u"/today.csv"_s);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
              "Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n");
    for (const QString &row : {u"2026/12/01/711,%1,%2,20,Face to Face,Asha Vinayak Kulmethe,Vinayak Kulmethe,Female,40,Sister,6000000711,Aadhaar Card,XXXXXXXX9904,"
                               "Prakash Kulmethe,Vinayak Kulmethe,30,Male,UT/500/2025,4\n"_s,
                               u"2026/12/01/712,%1,%2,20,Face to Face,Sunita Devi,Mohan Lal,Female,40,Wife,6000000712,Not Available,,"
                               "Ramesh Kumar,Mohan Lal,41,Male,UT/502/2025,2\n"_s,
                               u"2026/12/01/713,%1,%2,20,Face to Face,Asha Vinayak Kulmethe,Vinayak Kulmethe,Female,40,Sister,6000000713,Aadhaar Card,XXXXXXXX9904,"
                               "John Fernandes,Peter Fernandes,35,Male,,3\n"_s})
        csv.write(row.arg(now.date().toString(Qt::ISODate), now.time().toString(u"HH:mm"_s)).toUtf8());
    csv.close();
    const Answer answer = m_stage.world.ctl({u"day"_s, u"import"_s, csv.fileName()});
    QVERIFY2(answer.json()["accepted"_L1].toInt() == 3, answer.out.constData());
    m_checkin = std::make_unique<Kiosk>(m_stage.world, u"checkin"_s);
    m_board = std::make_unique<Kiosk>(m_stage.world, u"board"_s);
    QVERIFY(m_checkin->start());
    QVERIFY(m_board->start());
    QVERIFY(m_stage.signIn());
}

void CheckinFlow::tamilWithSlipAndCard()
{
    const Hand &hand = m_stage.hand;
    QVERIFY(hand.press(u"checkinLanguage_ta"_s));
    QVERIFY(hand.press(u"checkinOn"_s));
    QVERIFY(hand.reads(u"checkinTitle"_s, u"சீட்டை"_s));
    // The station learns of the visits by itself; until then a slip is unknown.
    QVERIFY(World::until([&] {
        auto *app = &m_checkin->ui().app();
        return app->checkin()->state().reached && app->checkin()->state().readsAadhaar;
    }, 8000));
    QVERIFY(scan("2026/12/01/711"));
    QVERIFY(hand.sees(u"checkinYes"_s));
    QVERIFY(hand.press(u"checkinYes"_s));
    QVERIFY(hand.reads(u"checkinTitle"_s, u"அட்டையைக்"_s));
    QVERIFY(scan(secureQr(u"g01_v1_email_mobile"_s)));
    QVERIFY(hand.sees(u"checkinPicture"_s));
    QVERIFY(World::until([&] { return hand.canPress(u"checkinOn"_s); }, 10'000)); // the camera's first picture
    QVERIFY(hand.press(u"checkinOn"_s));
    QVERIFY(hand.sees(u"checkinToken"_s));
    m_token = hand.text(u"checkinToken"_s);
    QCOMPARE(m_token, u"4-101"_s);
    QVERIFY(hand.reads(u"checkinPrint"_s, u"எடுத்துக்கொள்ளுங்கள்"_s)); // the slip lies there
    QVERIFY(!QDir(m_stage.world.folder() + u"/prints"_s).entryList({u"token-4-101-*.escpos"_s}, QDir::Files).isEmpty());
    QVERIFY(hand.press(u"checkinOn"_s));
}

void CheckinFlow::hindiByNumber()
{
    const Hand &hand = m_stage.hand;
    QFile paper(m_stage.world.folder() + u"/prints/paper-out"_s);
    QVERIFY(paper.open(QIODevice::WriteOnly));
    QVERIFY(hand.press(u"checkinLanguage_hi"_s));
    QVERIFY(hand.press(u"checkinLanguage_hi"_s));
    QVERIFY(hand.press(u"checkinNumber"_s));
    for (const QChar digit : u"712"_s)
        QVERIFY(hand.press(u"checkinKey"_s + digit));
    QVERIFY(hand.press(u"checkinOn"_s));
    QVERIFY(hand.press(u"checkinAskNoCard"_s));
    QVERIFY(hand.press(u"checkinSkip"_s));
    QVERIFY(hand.reads(u"checkinToken"_s, u"2-101"_s));
    QVERIFY(hand.reads(u"checkinPrint"_s, u"नहीं छप सकी"_s)); // no paper: the token is still there, large
    QVERIFY(hand.press(u"checkinOn"_s));
    QVERIFY(paper.remove());
    // The same slip again: used.
    QVERIFY(hand.press(u"checkinLanguage_hi"_s));
    QVERIFY(hand.press(u"checkinOn"_s));
    QVERIFY(scan("2026/12/01/711"));
    QVERIFY(hand.reads(u"checkinTitle"_s, u"इस्तेमाल"_s));
}

// As the family does it: status page, code to the mobile, the pass.
bool CheckinFlow::openPass(const QString &visrn, const QString &mobile)
{
    if (!m_stage.openFamily() || !m_stage.family->lookUp(visrn))
        return false;
    Chromium &browser = m_stage.family->browser();
    if (!browser.click(u"button[value=code]"_s) || !browser.waitFor(u"document.querySelector('main#status-otp')"_s))
        return false;
    const QString code = m_stage.world.codeIn(m_stage.world.notice(mobile, u"otp"_s));
    if (!browser.type(u"input[name=code]"_s, code) || !browser.click(u"button[value=check]"_s)
        || !browser.waitFor(u"document.querySelector('#pass-link')"_s))
        return false;
    const auto link = browser.evaluate(u"document.querySelector('#pass-link').href"_s);
    return link && browser.navigate(link->toString()) && browser.waitFor(u"document.querySelector('main#pass svg.qr')"_s);
}

// Four times as large as on the page: held close.
QImage CheckinFlow::codeOfPass()
{
    const auto box = m_stage.family->browser().evaluate(
        u"(() => { const r = document.querySelector('svg.qr').getBoundingClientRect();"
        " return {x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height, scale: 4}; })()"_s);
    if (!box)
        return {};
    const auto shot = m_stage.family->browser().request(u"Page.captureScreenshot"_s, {{u"format"_s, u"png"_s}, {u"clip"_s, *box}});
    return shot ? QImage::fromData(QByteArray::fromBase64((*shot)["data"_L1].toString().toLatin1())) : QImage();
}

bool CheckinFlow::hold(const QImage &picture) const
{
    const QString folder = m_stage.world.folder() + u"/camera-checkin-2"_s;
    const QString file = folder + u"/camera-shows.png"_s;
    if (picture.isNull())
        return QFile::remove(file);
    return QDir().mkpath(folder) && picture.save(file + u".new"_s, "PNG") && (!QFile::exists(file) || QFile::remove(file))
        && QFile::rename(file + u".new"_s, file);
}

// A check-in without a scanner: its camera reads the pass that the portal signed, then the card.
void CheckinFlow::theCameraReadsSlipAndCard()
{
    const Hand &hand = m_stage.hand;
    m_checkin.reset();
    m_checkin = std::make_unique<Kiosk>(m_stage.world, u"checkin"_s, QStringList{u"--station"_s, u"checkin-2"_s, u"--simulate"_s, u"camera,printer"_s});
    QVERIFY(m_checkin->start());
    QVERIFY(openPass(u"2026/12/01/713"_s, u"6000000713"_s));
    m_pass = codeOfPass();
    QVERIFY(!m_pass.isNull());
    QVERIFY(World::until([&] { return m_checkin->ui().app().checkin()->state().reached; }, 8000));
    QVERIFY(hand.press(u"checkinLanguage_en"_s));
    QVERIFY(hand.press(u"checkinOn"_s));
    QVERIFY(hand.sees(u"checkinFrame"_s));
    QVERIFY(hold(m_pass));
    QVERIFY(hand.sees(u"checkinYes"_s));
    QVERIFY(hold(QImage(QStringLiteral(MULAKAT_TEST_DATA "/aadhaar/qr/g01_v1_email_mobile.L.png"))));
    QVERIFY(hand.press(u"checkinYes"_s));
    QVERIFY(hand.sees(u"checkinPicture"_s)); // read: the last card of the party
    QVERIFY(hold({}));
    QVERIFY(World::until([&] { return hand.canPress(u"checkinOn"_s); }, 10'000));
    QVERIFY(hand.press(u"checkinOn"_s));
    QVERIFY(hand.reads(u"checkinToken"_s, u"3-201"_s));
    QVERIFY(hand.press(u"checkinOn"_s));
}

void CheckinFlow::aSlipIsUsedOnce()
{
    const Hand &hand = m_stage.hand;
    QVERIFY(hold(m_pass));
    QVERIFY(hand.press(u"checkinLanguage_en"_s));
    QVERIFY(hand.press(u"checkinOn"_s));
    QVERIFY(hand.reads(u"checkinTitle"_s, u"used already"_s));
    QVERIFY(hand.reads(u"checkinText"_s, u"It was used at "_s));
    QVERIFY(hand.press(u"checkinOfficer"_s));
    QVERIFY(hand.reads(u"checkinOfficer"_s, u"called"_s));
    QVERIFY(hand.press(u"checkinBack"_s));
    QVERIFY(hold({}));
}

void CheckinFlow::theDeskDecides()
{
    const Hand &hand = m_stage.hand;
    QVERIFY(m_stage.officer.openVisit(u"2026/12/01/711"_s));
    QVERIFY(hand.reads(u"evidenceHeadline"_s, u"check-in"_s));
    QVERIFY(hand.reads(u"evidenceCardAlert"_s, u"2026/12/01/713"_s)); // the camera was shown the same card
    QVERIFY(hand.type(u"evidenceReason"_s, u"one card for two tests"_s));
    QVERIFY(m_stage.officer.confirmHolder(u"photo"_s));
    QVERIFY(m_stage.officer.next(u"Accept"_s));
    QVERIFY(World::until([&] { return m_stage.world.ctl({u"day"_s, u"list"_s, u"--date"_s, m_stage.world.today().toString(Qt::ISODate)}).out.contains("\"verified\""); }, 8000));
}

void CheckinFlow::theBoardCalls()
{
    QWidget *board = m_stage.hand.find(u"boardPage"_s);
    QVERIFY(board);
    QVERIFY(World::until([&] { return board->property("next").toString() == u"4-101 2-101 3-201"_s; }, 8000)); // verified first
    QVERIFY(board->property("token").toString().isEmpty());
    QVERIFY(m_stage.officer.bringInmate(u"UT/500/2025"_s));
    QVERIFY(m_stage.hand.press(u"detailStep3"_s));
    QVERIFY(m_stage.hand.press(u"tokenCall"_s));
    QVERIFY(World::until([&] { return board->property("token").toString() == u"4-101"_s; }, 8000));
    QCOMPARE(board->property("place").toString(), u"4"_s);
    QVERIFY(m_stage.hand.press(u"detailStep4"_s));
    QVERIFY(m_stage.officer.next(u"Start"_s));
    QVERIFY(World::until([&] { return board->property("token").toString().isEmpty(); }, 8000));
}

MULAKAT_TEST(CheckinFlow)
#include "test_checkin.moc"
