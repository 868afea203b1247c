#include "base/clock.h"
#include "flow/stage.h"
#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

namespace {
constexpr int scannerMsACharacter = 1;
constexpr qint64 officerMsAKey = 2000;
} // namespace

// Three with a card each stand at the window: from the first scan to the token, as an officer's watch would have it.
class PartyFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeCardsToTheToken();

private:
    bool importParty();
    // Who is booked with an Aadhaar is asked before the card is taken, who is booked by name alone when it is held out. The
    // scanner needs its time for every character.
    bool checkIn(const QString &card, bool booked);
    bool key(const QString &word)
    {
        ++m_keys;
        return m_stage.officer.next(word);
    }
    Stage m_stage;
    int m_keys = 0;
};

bool PartyFlow::importParty()
{
    const QDateTime now = base::toJailTime(QDateTime::currentMSecsSinceEpoch());
    QFile csv(m_stage.world.folder() + u"/party.csv"_s);
    if (!csv.open(QIODevice::WriteOnly))
        return false;
    csv.write("Visit Reg. No,Visit Date,Slot,Duration (min),Mode,Visitor Name,Father/Husband Name,Gender,Age,Relation,Mobile No,ID Proof,ID No,"
              "Additional Visitors,Prisoner Name,Prisoner Father/Husband,Prisoner Age,Prisoner Gender,Prisoner No,Window/Booth\n");
    csv.write(u"2026/12/01/731,%1,%2,20,Face to Face,Asha Vinayak Kulmethe,Vinayak Kulmethe,Female,40,Sister,6000000731,Aadhaar Card,XXXXXXXX9904,"
              "Mohd Imran Quazzafi; Tara Bhaskarani Devi,Prakash Kulmethe,Vinayak Kulmethe,30,Male,UT/500/2025,4\n"_s
                  .arg(now.date().toString(Qt::ISODate), now.time().toString(u"HH:mm"_s)).toUtf8());
    csv.close();
    return m_stage.world.ctl({u"day"_s, u"import"_s, csv.fileName()}).json()["accepted"_L1].toInt() == 1;
}

bool PartyFlow::checkIn(const QString &card, bool booked)
{
    const Officer &officer = m_stage.officer;
    if (booked && !key(u"Consent"_s))
        return false;
    const QByteArray digits = secureQr(card);
    QTest::qWait(int(digits.size()) * scannerMsACharacter);
    if (!officer.scan(digits, booked ? u"evidenceHeadline"_s : u"consentText"_s) || (!booked && !key(u"Consent"_s)))
        return false;
    return m_stage.hand.sees(u"evidenceHeadline"_s) && key(u"Accept"_s);
}

void PartyFlow::threeCardsToTheToken()
{
    QVERIFY(m_stage.begin());
    QVERIFY(importParty());
    QVERIFY(m_stage.signIn());
    QVERIFY(m_stage.officer.openVisit(u"2026/12/01/731"_s));
    QVERIFY(m_stage.officer.next(u"Party is here"_s));
    QElapsedTimer watch;
    watch.start();
    QVERIFY(checkIn(u"g01_v1_email_mobile"_s, true));
    QVERIFY(checkIn(u"g02_v1_mobile_only"_s, false));
    QVERIFY(checkIn(u"g05_v2_last4_no_hashes"_s, false));
    ++m_keys;
    QVERIFY(m_stage.hand.press(u"detailStep3"_s));
    QVERIFY(key(u"token"_s));
    QVERIFY(m_stage.hand.reads(u"token"_s, u"4-"_s));
    const qint64 taken = watch.elapsed() + m_keys * officerMsAKey;
    qInfo("%lld ms with %d keys", taken, m_keys);
    QVERIFY2(m_keys <= 15, qPrintable(QString::number(m_keys)));
    QVERIFY2(taken <= 45'000, qPrintable(QString::number(taken)));
}

MULAKAT_TEST(PartyFlow)
#include "test_party.moc"
