#include "inmatelistmaker.h"
#include "station/inmatematch.h"
#include "station/inmatenumber.h"
#include "station/languagecode.h"
#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mulakat;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// Whom a family means, in a list of two thousand.
class InmateMatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void numbersAsTyped_data();
    void numbersAsTyped();
    void amongTheFirstThree_data();
    void amongTheFirstThree();
    void saysWhatDiffers();
    void proposesNobodyUnlike();
    void officersFind();
    void languagesAsWritten();

private:
    using InmateMatcher = station::InmateMatcher;
    InmateListMaker m_maker{20261201};
    QList<InmateListMaker::Made> m_made;
    InmateMatcher::List m_list;
    InmateMatcher m_matcher;
    int m_right = 0;
    int m_asked = 0;
};

void InmateMatchTest::initTestCase()
{
    m_made = m_maker.list(2000);
    for (const auto &one : std::as_const(m_made))
        m_list.insert(one.inmate.id, one.inmate);
}

void InmateMatchTest::numbersAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    const auto row = [](const char *typed, double least, double most) { QTest::newRow(typed) << QString::fromUtf8(typed) << least << most; };
    row("UT/512/2025", 1, 1);
    row("ut 512-2025", 1, 1);
    row("UT5122025", 1, 1);
    row("यूटी/५१२/२०२५", 0.2, 0.9);
    row("512/2025", 0.9, 1);
    row("0512/2025", 0.9, 1);
    row("512/25", 0.8, 0.9);
    row("UT 512", 0.6, 0.8);
    row("512", 0.5, 0.7);
    row("CT/512/2025", 0.1, 0.5);
    row("513/2025", 0, 0);
    row("UT/512/2024", 0, 0);
    row("", 0, 0);
    row("Ramesh", 0, 0);
}

void InmateMatchTest::numbersAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(double, least);
    QFETCH(double, most);
    const double like = station::numberLikeness(u"UT/512/2025"_s, typed);
    QVERIFY2(like >= least && like <= most, qPrintable(QString::number(like)));
}

void InmateMatchTest::amongTheFirstThree_data()
{
    using S = InmateListMaker::Spoilt;
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("leastOfHundred");
    const auto row = [](const char *name, S kind, int least) { QTest::newRow(name) << int(kind) << least; };
    row("as listed", S::AsListed, 99);
    row("another spelling", S::OtherSpelling, 95);
    row("mistyped", S::Mistyped, 93);
    row("Devanagari", S::Nagari, 95);
    row("surname first", S::Reversed, 97);
    row("name and father in each other's field", S::FatherSwapped, 95);
    row("no father", S::NoFather, 90); // several bear the same name at the same age
    row("father's name among his", S::FatherInName, 95);
    row("age off by years", S::AgeOff, 97);
    row("several of it at once", S::Several, 90);
    row("number typed to the name", S::Number, 95);
}

void InmateMatchTest::amongTheFirstThree()
{
    QFETCH(int, kind);
    QFETCH(int, leastOfHundred);
    const int asked = 40;
    int right = 0;
    QStringList missed;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < asked; ++i) {
        const auto &who = m_made.at((i * 317 + kind * 41) % m_made.size());
        const visits::NamedInmate named = m_maker.named(who, InmateListMaker::Spoilt(kind));
        const QList<station::InmateView> found = m_matcher.candidates(m_list, named, 3);
        bool there = false;
        for (const station::InmateView &view : found)
            there = there || view.id == who.inmate.id;
        right += there ? 1 : 0;
        if (!there)
            missed << named.name + u" of "_s + named.fatherOrHusband + u" for "_s + who.inmate.name + u" of "_s + who.inmate.fatherOrHusband;
    }
    qInfo("%d of %d among the first three, %.1f ms a search", right, asked, double(timer.elapsed()) / asked);
    m_right += right;
    m_asked += asked;
    QVERIFY2(right * 100 >= leastOfHundred * asked, qPrintable(missed.join(u"; "_s)));
    if (kind == int(InmateListMaker::Spoilt::Number))
        QVERIFY2(m_right * 100 >= 95 * m_asked, qPrintable(QString::number(m_right)));
}

void InmateMatchTest::saysWhatDiffers()
{
    visits::Inmate inmate;
    inmate.id = base::InmateId(u"x"_s);
    inmate.name = u"Ramesh Kumar Verma"_s;
    inmate.fatherOrHusband = u"Mohan Lal Verma"_s;
    inmate.age = 34;
    inmate.number = u"UT/512/2025"_s;
    visits::NamedInmate named;
    named.name = u"Ramesh Kumar Sharma"_s;
    named.fatherOrHusband = u"Sohan Lal"_s;
    named.age = 41;
    const station::InmateView view = station::matched(inmate, named);
    QCOMPARE(view.nameVerdict, u"mismatch"_s);
    QVERIFY2(view.differences.contains(u"different:Verma/Sharma"_s), qPrintable(view.differences.join(u' ')));
    QVERIFY(view.differences.contains(u"father:Mohan Lal Verma/Sohan Lal"_s));
    QVERIFY(view.differences.contains(u"age:34/41"_s));

    named = {};
    named.name = u"Mohan Lal Verma"_s;
    named.fatherOrHusband = u"Ramesh Kumar Verma"_s;
    const station::InmateView swapped = station::matched(inmate, named);
    QCOMPARE(swapped.differences, QStringList{u"swapped"_s});
    QCOMPARE(swapped.nameVerdict, u"review"_s); // never a plain match

    named = {};
    named.name = u"रमेश कुमार वर्मा"_s;
    QVERIFY(station::matched(inmate, named).score > 0.8);
    named.name = u"Ramesh Kumar Verma 77/2024"_s;
    QVERIFY(station::matched(inmate, named).differences.contains(u"number:77/2024"_s));
}

void InmateMatchTest::proposesNobodyUnlike()
{
    visits::NamedInmate named;
    named.name = u"Zbigniew Wojciechowski"_s;
    QVERIFY(m_matcher.candidates(m_list, named, 3).isEmpty());
    named.name = u"   "_s;
    QVERIFY(m_matcher.candidates(m_list, named, 3).isEmpty());
    QVERIFY(m_matcher.find(m_list, u"Zbigniew"_s, 3).isEmpty());
}

void InmateMatchTest::officersFind()
{
    const auto &who = m_made.at(511); // serial 512
    const auto found = m_matcher.find(m_list, u"512"_s, 50);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.constFirst().number, who.inmate.number);
    QCOMPARE(m_matcher.find(m_list, who.inmate.number.toLower(), 1).constFirst().id, who.inmate.id);
    const auto cut = m_matcher.find(m_list, u"guptaa rames"_s, 2000);
    QVERIFY(!cut.isEmpty());
    for (const auto &view : cut)
        QVERIFY2(view.name.contains(u"Gupta"_s), qPrintable(view.name));
    const auto deva = m_matcher.find(m_list, u"गुप्ता"_s, 2000);
    const auto latin = m_matcher.find(m_list, u"Gupta"_s, 2000);
    QVERIFY(!latin.isEmpty());
    QCOMPARE(deva.size(), latin.size());
}

void InmateMatchTest::languagesAsWritten()
{
    QCOMPARE(station::languageCodes(u"Hindi; मराठी / ta-IN, TAMIL"_s), (QStringList{u"hi"_s, u"mr"_s, u"ta"_s}));
    QCOMPARE(station::languageCodes(u"hindi and Gondi"_s), (QStringList{u"hi"_s, u"gondi"_s}));
    QVERIFY(station::languageCode(u"9876543210"_s).isEmpty());
    QVERIFY(station::languageCodes({}).isEmpty());
}

MULAKAT_TEST(InmateMatchTest)
#include "test_inmatematch.moc"
