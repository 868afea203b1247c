#include "audit/verify.h"
#include "support/testrunner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mulakat;
using namespace mulakat::audit;

class DaySheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textComesBack();
    void signatureHoldsTheText();
    void verifierHoldsItAgainstTheLog();

private:
    static SheetContent content(const QByteArray &hash);
};

SheetContent DaySheetTest::content(const QByteArray &hash)
{
    SheetContent sheet{QStringLiteral("thane central"), QStringLiteral("2026-12-01"), 1, {}, QStringLiteral("desk-1"), QStringLiteral("s2"),
                       QStringLiteral("superintendent"), 1764590520000, {}};
    sheet.entries << SheetEntry{false, QStringLiteral("v1"), QStringLiteral("2026/12/01/1 completed -"), {{QStringLiteral("desk-1"), 1, hash}}}
                  << SheetEntry{true, QStringLiteral("v2"), QStringLiteral("2026/12/01/2"), {}};
    return sheet;
}

void DaySheetTest::textComesBack()
{
    const QByteArray text = sheetText(content(QByteArray(32, 'h')));
    const auto read = readSheet(text);
    QVERIFY(read);
    QCOMPARE(read->jail, QStringLiteral("thane central"));
    QCOMPARE(read->entries.size(), 2);
    QCOMPARE(read->entries.constFirst().points.constFirst().hash, QByteArray(32, 'h'));
    QVERIFY(read->entries.constLast().isNote);
    QCOMPARE(sheetText(*read), text);
    QVERIFY(!readSheet(text + "x\n"));
    QVERIFY(!readSheet(QByteArray(text).replace("number 1", "number 01")));
    QVERIFY(!readSheet({}));
    QCOMPARE(sheetId(text).size(), 64);
}

void DaySheetTest::signatureHoldsTheText()
{
    QTemporaryDir folder;
    const auto key = SigningKey::loadOrCreate(folder.filePath(QStringLiteral("desk-1.key")));
    QVERIFY(key);
    const QByteArray text = sheetText(content(QByteArray(32, 'h')));
    const DaySheet sheet{text, key->sign(text), key->publicKey()};
    QVERIFY(isSignedRight(sheet));
    const auto back = daySheetFrom(toJson(sheet));
    QVERIFY(back && back->text == text && isSignedRight(*back));
    DaySheet altered = sheet;
    altered.text.replace("completed", "no-show  ");
    QVERIFY(!isSignedRight(altered));
}

void DaySheetTest::verifierHoldsItAgainstTheLog()
{
    QTemporaryDir folder;
    const auto key = SigningKey::loadOrCreate(folder.filePath(QStringLiteral("desk-1.key")));
    Record first;
    first.chain = base::StationId(QStringLiteral("desk-1"));
    first.sequence = 1;
    first.visit = QStringLiteral("v1");
    first.type = QStringLiteral("no-show");
    first.mover = QStringLiteral("clock");
    first.data = QStringLiteral("{\"grace\":20,\"up\":1200}");
    first = sealed(first, {});
    const QByteArray text = sheetText(content(first.hash));
    Record closed = first;
    closed.sequence = 2;
    closed.type = QStringLiteral("closed");
    closed.data = canonicalData({{QStringLiteral("sheet"), sheetId(text)}});
    closed = sealed(closed, first.hash);
    const DaySheet good{text, key->sign(text), key->publicKey()};
    const auto verdict = [&](const QList<DaySheet> &sheets, const QByteArray &trusted) {
        Verifier verifier({{QStringLiteral("desk-1"), trusted}});
        verifier.take(first);
        verifier.take(closed);
        verifier.wantSheets();
        for (const DaySheet &sheet : sheets)
            verifier.take(sheet);
        const VerifyReport report = verifier.report();
        return report.ok ? QString() : report.firstBad->why;
    };
    QCOMPARE(verdict({good}, key->publicKey()), QString());
    QCOMPARE(verdict({}, key->publicKey()), QStringLiteral("sheet")); // closed by a sheet that is not there
    QCOMPARE(verdict({good}, QByteArray(32, 'k')), QStringLiteral("sheet")); // by another key
    const QByteArray otherText = sheetText(content(QByteArray(32, 'x'))); // names another record than the log has
    QCOMPARE(verdict({good, DaySheet{otherText, key->sign(otherText), key->publicKey()}}, key->publicKey()), QStringLiteral("sheet"));
    // An export carries them.
    Verifier whole({{QStringLiteral("desk-1"), key->publicKey()}});
    verifyExport(exportLine(first) + exportLine(closed) + exportLine(good), whole);
    QVERIFY(whole.report().ok);
    QCOMPARE(whole.report().sheets, 1);
    Verifier without({{QStringLiteral("desk-1"), key->publicKey()}});
    verifyExport(exportLine(first) + exportLine(closed), without);
    QVERIFY(!without.report().ok);
}

MULAKAT_TEST(DaySheetTest)
#include "test_daysheet.moc"
