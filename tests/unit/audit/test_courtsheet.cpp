#include "audit/courtsheet.h"
#include "chainmaker.h"
#include "support/testrunner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::audit;
using namespace mulakat::testing;
using namespace Qt::StringLiterals;

// The file beside a court's paper: whole it proves itself, changed anywhere it says where.
class TestCourtSheet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SigningKey m_key = *SigningKey::loadOrCreate(m_folder.filePath(u"desk-1.key"_s));
    const QByteArray m_pdf = "%PDF the paper";
    CourtSheet m_sheet;
    QByteArray m_file;

    QHash<QString, QByteArray> keys() const { return {{u"desk-1"_s, m_key.publicKey()}}; }

private Q_SLOTS:
    void init()
    {
        m_sheet = {};
        m_sheet.visrn = u"2026/12/01/617"_s;
        m_sheet.visit = u"visit3"_s;
        m_sheet.jail = u"Thane Central"_s;
        m_sheet.madeBy = u"s1"_s;
        m_sheet.chain = u"desk-1"_s;
        const QList<Record> chain = chainOf(u"desk-1"_s, 12);
        for (const Record &record : chain) {
            if (record.visit == m_sheet.visit)
                m_sheet.rows << CourtRow{record.sequence, record, {}, u"S. Patil"_s, {}};
        }
        m_sheet.checkpoints << signedCheckpoint(chain.last(), 1'796'000'001'000, m_key);
        SheetContent day;
        day.station = u"desk-1"_s;
        const Record &last = m_sheet.rows.last().record;
        day.entries << SheetEntry{false, m_sheet.visit, u"completed"_s, {{last.chain.text(), last.sequence, last.hash}}};
        const QByteArray text = sheetText(day);
        m_sheet.sheets << DaySheet{text, m_key.sign(text), m_key.publicKey()};
        const QByteArray data = courtData(m_sheet);
        const QByteArray seal = courtSealText(m_sheet, m_pdf, data);
        m_file = courtFile(data, {seal, m_key.sign(seal), m_key.publicKey()});
    }

    void wholeItProvesItself()
    {
        const CourtCheck check = checkCourtFile(m_file, m_pdf, keys());
        QVERIFY2(check.ok, qPrintable(check.why));
        QVERIFY(check.signerKnown);
        QCOMPARE(check.visrn, m_sheet.visrn);
        QCOMPARE(check.events, 2); // of twelve rows those about the visit
        QCOMPARE(check.checkpoints, 1);
        QCOMPARE(check.sheets, 1);
        QVERIFY(checkCourtFile(m_file, std::nullopt, {{u"desk-1"_s, QByteArray::fromHex(fingerprint(m_key.publicKey()).toLatin1())}}).signerKnown);
    }

    void anUnknownSignerIsSaid()
    {
        const CourtCheck none = checkCourtFile(m_file, m_pdf, {});
        QVERIFY(none.ok && !none.signerKnown);
        const auto other = SigningKey::loadOrCreate(m_folder.filePath(u"other.key"_s));
        QVERIFY(!checkCourtFile(m_file, m_pdf, {{u"desk-1"_s, other->publicKey()}}).signerKnown);
    }

    void changedItSaysWhere()
    {
        QCOMPARE(checkCourtFile(m_file, "%PDF another paper"_ba, keys()).why, u"pdf"_s);
        QByteArray talk = m_file;
        QVERIFY(talk.replace("talk\\\":3}", "talk\\\":9}") != m_file);
        QCOMPARE(checkCourtFile(talk, m_pdf, keys()).why, u"hash"_s);
        const qsizetype second = m_file.indexOf('\n') + 1;
        QCOMPARE(checkCourtFile(m_file.mid(second), m_pdf, keys()).why, u"data"_s); // a line less
        QByteArray visit = m_file;
        visit.replace("617", "618");
        QCOMPARE(checkCourtFile(visit, m_pdf, keys()).why, u"seal"_s);
        QCOMPARE(checkCourtFile(m_file.left(m_file.trimmed().lastIndexOf('\n') + 1), m_pdf, keys()).ok, false); // without its seal
        QCOMPARE(checkCourtFile("nonsense", m_pdf, keys()).ok, false);
    }

    // A row that was left out and sealed anew by who holds a key: the signed day still names the last one.
    void aSignedDayMissesWhatWasLeftOut()
    {
        m_sheet.rows.removeLast();
        const QByteArray data = courtData(m_sheet);
        const QByteArray seal = courtSealText(m_sheet, m_pdf, data);
        QCOMPARE(checkCourtFile(courtFile(data, {seal, m_key.sign(seal), m_key.publicKey()}), m_pdf, keys()).why, u"sheet"_s);
    }
};

MULAKAT_TEST(TestCourtSheet)
#include "test_courtsheet.moc"
